package org.gongkai.rules.request;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One dated entry of a docket (办理记录).
 *
 * @param number its number within the docket, from 1; entries of one day stand in this order
 * @param date the day it happened, which need not be the day it was entered
 * @param details what else it says
 * @param lateReason why it was taken out of time; null where it was in time
 */
public record DocketEntry(
        int number,
        EntryKind kind,
        LocalDate date,
        Details details,
        @Nullable String lateReason) {

    /** An entry in time. */
    public DocketEntry(int number, EntryKind kind, LocalDate date, Details details) {
        this(number, kind, date, details, null);
    }
}
