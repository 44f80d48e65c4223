package org.gongkai.server.rollup;

import org.gongkai.report.read.source.UnreadableException;
import org.jspecify.annotations.Nullable;

/**
 * What became of one file that was handed in (收件结果).
 *
 * @param name name of the file
 * @param kind what became of it
 * @param of what the sentence names: the unit, the other year or form; empty where nothing
 * @param unreadable why it cannot be read; null where it can
 */
public record Receipt(String name, Kind kind, String of, UnreadableException.@Nullable Reason unreadable) {

    /** What can become of a file. */
    public enum Kind {
        /** Taken for a unit. */
        TAKEN,
        /** Taken for a unit that has sent one already; a person chooses. */
        BESIDE,
        /** Taken, but a person must say whose it is. */
        UNASSIGNED,
        /** The same file has come before. */
        SAME_FILE,
        /** Not taken: a report on another year. */
        OTHER_YEAR,
        /** Not taken: it does not say for which year it is. */
        NO_YEAR,
        /** Not taken: made on another year's form. */
        OTHER_FORM,
        /** Not taken: it names another unit than the one that sent it. */
        OTHER_UNIT,
        /** Not taken: no report, or broken. */
        UNREADABLE
    }

    /** Whether it is among the reports now. */
    public boolean isTaken() {
        return kind.compareTo(Kind.UNASSIGNED) <= 0;
    }
}
