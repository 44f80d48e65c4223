package org.gongkai.rules.request;

/** Why a step cannot be (步骤有误). The messages name the step {0}, its value {1} and what it clashes with {2}. */
public enum StepProblem {
    /** There is no step at all. */
    NO_STEPS("There is no step; begin with the day the request was received"),
    /** The list does not begin with the receipt. */
    RECEIPT_NOT_FIRST("{0} of {1} stands before any receipt; put the step received first"),
    /** The request is received a second time. */
    RECEIVED_TWICE("received of {1} follows a receipt of {2}; keep one, a second request has a list of its own"),
    /** The step lies before the receipt. */
    BEFORE_RECEIPT("{0} of {1} lies before the receipt of {2}; check the two dates"),
    /** The step lies before the one that stands above it. */
    OUT_OF_ORDER("{0} of {1} follows a step of {2}; put the steps in the order of their dates"),
    /** A corrected request came though no correction was being waited for. */
    NO_CORRECTION_ASKED(
            "corrected of {1}: no correction had been asked by then; add correction_asked or check the date"),
    /** Correction is asked a second time (条例 30: once, all at a time). */
    CORRECTION_ASKED_TWICE(
            "correction_asked of {1} is the second, after {2}; a correction is asked once (art. 30): take one away"),
    /** A step that the office cannot take while it waits for the applicant. */
    STILL_WAITING("{0} of {1} comes while {2} still waits for its answer; enter that answer first"),
    /** A payment came though no fee was being waited for. */
    NO_FEE_NOTICED("paid of {1}: no fee had been noticed by then; add fee_noticed or check the date"),
    /** The opinion came before the letter went out. */
    RETURNED_BEFORE_SENT("consulted: the opinion came on {1}, before the letter was sent on {2}; swap the dates"),
    /** The term of a correction ends before its notice. */
    TERM_BEFORE_NOTICE("correction_asked: its term ends on {1}, before the notice of {2}; check the two dates"),
    /** An extension of no days or of more than the law allows. */
    EXTENSION_LENGTH("extended by {1} working days; it must be 1 to 20 (art. 33)"),
    /** Several extensions of one clock that are more than the law allows. */
    EXTENSIONS_TOGETHER("extended by {1} working days in all; together they must be at most 20 (art. 33)"),
    /** An extension entered after the date it was to extend. */
    EXTENDED_LATE("extended on {1}, after the first due date {2}; it must be told by then (art. 33): check the date");

    private final String pattern;

    StepProblem(String pattern) {
        this.pattern = pattern;
    }

    String message(String step, String value, String other) {
        return pattern.replace("{0}", step).replace("{1}", value).replace("{2}", other);
    }
}
