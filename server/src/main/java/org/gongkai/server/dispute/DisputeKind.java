package org.gongkai.server.dispute;

import java.util.Locale;

/** What sort of dispute it is (争议种类); each is a row of the annual report's table four. */
public enum DisputeKind {
    /** 行政复议. */
    RECONSIDERATION,
    /** 未经复议直接起诉. */
    SUIT_DIRECT,
    /** 复议后起诉. */
    SUIT_AFTER;

    /** The row of table four, {@code suit_direct}. */
    public String row() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it is before a court. */
    public boolean isSuit() {
        return this != RECONSIDERATION;
    }
}
