package org.gongkai.server.dispute;

import java.time.LocalDate;

/**
 * An appeal to the court above (上诉, 行政诉讼法 85): the first judgment has no effect, and the suit is pending until the second
 * instance ends it (二审).
 *
 * @param judgment how the first instance ended (一审裁判)
 * @param on the day it was filed
 * @param court of the second instance
 * @param caseNumber its number there, empty while there is none
 */
public record Appeal(Ending judgment, Appellant by, LocalDate on, String court, String caseNumber) {

    /** What people call it: its case number, or before which court it is while it has none. */
    public String name() {
        return caseNumber.isEmpty() ? court : caseNumber;
    }
}
