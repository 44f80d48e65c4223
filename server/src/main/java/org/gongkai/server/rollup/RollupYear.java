package org.gongkai.server.rollup;

import java.time.LocalDate;

/**
 * A year that an office has opened for the units below it (汇总年度).
 *
 * @param id number
 * @param unitId the office above
 * @param year report year
 * @param deadline last day for the units' reports
 */
public record RollupYear(long id, long unitId, int year, LocalDate deadline) {

    /** Its name in the ledger. */
    String subject() {
        return "rollup/" + year;
    }

    /** The name of what one unit sends for it in the ledger. */
    String subject(String unitCode) {
        return subject() + "/units/" + unitCode;
    }
}
