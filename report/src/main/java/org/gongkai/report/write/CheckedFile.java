package org.gongkai.report.write;

import java.util.List;
import org.gongkai.report.AnnualReport;
import org.gongkai.report.check.Finding;
import org.jspecify.annotations.Nullable;

/**
 * A file and what the check made of it.
 *
 * @param name name as the person gave it
 * @param report the report, or null where the file was skipped or cannot be read
 * @param findings findings, the gravest first; for a file that cannot be read, the one that says why
 * @param skipped why the file was passed over, in the reader's language; null where it was not
 */
public record CheckedFile(
        String name,
        @Nullable AnnualReport report,
        List<Finding> findings,
        @Nullable String skipped) {

    public CheckedFile {
        findings = List.copyOf(findings);
    }
}
