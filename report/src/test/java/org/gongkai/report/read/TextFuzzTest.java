package org.gongkai.report.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.gongkai.report.read.source.Source;
import org.gongkai.report.read.source.UnreadableException;
import org.gongkai.rules.form.Forms;

/** Whatever bytes a text file holds, it is read, or refused with a reason; nothing else may happen. */
class TextFuzzTest {

    private static final ReportReader READER = new ReportReader(Forms.builtIn());

    @FuzzTest
    void anyBytesAreReadOrRefusedWithAReason(byte[] bytes) {
        try {
            assertThat(READER.read(new Source("fuzz.txt", bytes)).report().form())
                    .isNotNull();
        } catch (UnreadableException refused) {
            assertThat(refused.reason()).isNotNull();
        }
    }
}
