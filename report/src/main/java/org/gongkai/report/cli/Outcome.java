package org.gongkai.report.cli;

import java.util.List;
import org.gongkai.report.Message;
import org.gongkai.report.check.Finding;
import org.gongkai.report.read.Reading;

/** What became of one file (检查结果). */
sealed interface Outcome {

    /** Name of the file as shown. */
    String file();

    /** It was read and checked. */
    record Checked(String file, Reading reading, List<Finding> findings) implements Outcome {

        public Checked {
            findings = List.copyOf(findings);
        }
    }

    /** It could not be read; the finding says why. */
    record Unreadable(String file, Finding finding) implements Outcome {}

    /** It was passed over. */
    record Skipped(String file, Message reason) implements Outcome {}
}
