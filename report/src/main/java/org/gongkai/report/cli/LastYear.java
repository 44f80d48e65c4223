package org.gongkai.report.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gongkai.report.check.Finding;
import org.gongkai.report.read.Reading;
import org.jspecify.annotations.Nullable;

/** Finds a report's predecessor among last year's reports (上年报告). Safe for use by several threads. */
interface LastYear {

    /** The call gives no reports of last year. */
    LastYear NONE = reading -> new Match(null, null);

    /** The report of the same unit for the year before. */
    Match of(Reading reading);

    /**
     * What was found.
     *
     * @param reading last year's report, null where there is none to compare with
     * @param unclear the finding that says why there is none, null where none was looked for or one was found
     */
    record Match(@Nullable Reading reading, @Nullable Finding unclear) {

        /** The findings with {@code unclear} among them, still the gravest first. */
        List<Finding> addTo(List<Finding> findings) {
            if (unclear == null) {
                return findings;
            }
            List<Finding> all = new ArrayList<>(findings);
            all.add(unclear);
            all.sort(Comparator.comparing(Finding::severity));
            return all;
        }
    }
}
