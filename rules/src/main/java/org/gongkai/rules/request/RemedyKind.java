package org.gongkai.rules.request;

import java.util.Locale;

/** Which remedy an end of a request leaves (救济途径的种类), by its article. */
public enum RemedyKind {
    /** Reconsideration or suit, as the applicant chooses. */
    CHOICE,
    /** From 2024 on reconsideration first (条例 14-16; 行政复议法 23). */
    RECONSIDERATION_FIRST,
    /** From 2024 on reconsideration first for the part that is refused (条例 37). */
    RECONSIDERATION_FIRST_IN_PART,
    /** No clause: no letter carries this end. */
    NONE;

    /** The kind as data files write it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
