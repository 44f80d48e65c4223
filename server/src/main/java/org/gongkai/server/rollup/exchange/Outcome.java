package org.gongkai.server.rollup.exchange;

import org.gongkai.server.rollup.Receipt;

/** What came of an exchange of one report (交换结果). */
public enum Outcome {
    /** Received for the unit. */
    TAKEN(End.DONE),
    /** Received beside one that the unit had sent before; a person chooses. */
    BESIDE(End.DONE),
    /** It had come before, with the same bytes. */
    SAME_FILE(End.DONE),
    /** The unit has not published it yet, or has withdrawn it. */
    NOT_PUBLISHED(End.WAITING),
    /** No connection came about. */
    NOT_REACHED(End.WAITING),
    /** The other end's certificate is not trusted here, has expired, or is for another name. */
    NOT_TRUSTED(End.WAITING),
    /** The connection broke off, or the other end failed in itself. */
    BROKEN_OFF(End.WAITING),
    /** The other end refused. */
    TURNED_AWAY(End.FAILED),
    /** It was larger than any report is. */
    TOO_LARGE(End.FAILED),
    /** It came without a signature. */
    NOT_SIGNED(End.FAILED),
    /** It was not signed with the unit's key, or changed on the way. */
    WRONG_SIGNATURE(End.FAILED),
    /** It is no JSON in the canonical form (RFC 8785). */
    NOT_CANONICAL(End.FAILED),
    /** It is another unit's report. */
    OTHER_UNIT(End.FAILED),
    /** It is a report on another year. */
    OTHER_YEAR(End.FAILED),
    /** It does not say for which year it is. */
    NO_YEAR(End.FAILED),
    /** It is made on another year's form. */
    OTHER_FORM(End.FAILED),
    /** It is no report. */
    UNREADABLE(End.FAILED),
    /** The office above has not opened the year, or not asked the unit. */
    NOT_ASKED(End.FAILED),
    /** Nobody of the office above has the role to receive it any more. */
    NOBODY(End.FAILED);

    /** How far an exchange is with an outcome. */
    public enum End {
        /** The report is there. */
        DONE,
        /** It is tried again by itself. */
        WAITING,
        /** Somebody has to do something. */
        FAILED
    }

    private final End end;

    Outcome(End end) {
        this.end = end;
    }

    /** How far it is. */
    public End end() {
        return end;
    }

    /** Whether what came was not the unit's whose token came with it. */
    boolean isForged() {
        return this == WRONG_SIGNATURE || this == NOT_SIGNED || this == OTHER_UNIT;
    }

    static Outcome of(Receipt.Kind kind) {
        return switch (kind) {
            case TAKEN -> TAKEN;
            case BESIDE -> BESIDE;
            case SAME_FILE -> SAME_FILE;
            case UNASSIGNED, OTHER_UNIT -> OTHER_UNIT;
            case OTHER_YEAR -> OTHER_YEAR;
            case NO_YEAR -> NO_YEAR;
            case OTHER_FORM -> OTHER_FORM;
            case UNREADABLE -> UNREADABLE;
        };
    }
}
