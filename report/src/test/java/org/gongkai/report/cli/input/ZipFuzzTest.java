package org.gongkai.report.cli.input;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.gongkai.report.read.source.UnreadableException;

/** Whatever lies in a zip, its members come by name or are refused with a reason. */
class ZipFuzzTest {

    @FuzzTest
    void anyZipGivesItsMembersOrAReason(byte[] bytes) throws IOException {
        try (ZipMembers zip = ZipMembers.open(
                        "fuzz.zip", new SeekableInMemoryByteChannel(bytes), false, new UnpackBudget(bytes.length))
                .orElse(null)) {
            while (zip != null && zip.hasNext()) {
                Found found = zip.next();
                assertThat(found.name()).startsWith("fuzz.zip!/");
                if (found instanceof Found.Candidate candidate) {
                    load(candidate);
                }
            }
        } catch (UnreadableException refused) {
            assertThat(refused.reason()).isNotNull();
        }
    }

    private static void load(Found.Candidate candidate) throws IOException {
        try {
            assertThat(candidate.content().load().length).isLessThanOrEqualTo(Limits.FILE_BYTES);
        } catch (UnreadableException refused) {
            assertThat(refused.reason()).isNotNull();
        }
    }
}
