package org.gongkai.rules.request;

/** Why an entry cannot be made (步骤有误). The messages name the entry {0}, its day {1} and what it clashes with {2}. */
public enum EntryProblem {
    /** The docket does not begin with the receipt. */
    RECEIPT_NOT_FIRST(
            "{0} of {1}: a docket begins with the receipt, holds one, and nothing lies before it; check the dates"),
    /** It lies in the future. */
    IN_FUTURE("{0} of {1} lies after today, {2}; enter it when it has happened"),
    /** It may not be made where the request stands. */
    NOT_NOW("{0} of {1} cannot be entered while the request is {2}"),
    /** It stands already, and may stand once only. */
    ONCE_ONLY("{0} of {1} is the second, after {2}; it may be entered once only"),
    /** What must stand before it is missing. */
    COMES_AFTER("{0} of {1} needs {2} before it; enter that first"),
    /** The limit that must have passed has not. */
    TOO_EARLY("{0} of {1} is possible only after {2}, when the term has ended"),
    /** Something that must be given with it is missing. */
    FIELD_MISSING("{0} of {1} needs {2}; add it"),
    /** There is no open consultation of that number. */
    NO_CONSULTATION("{0} of {1} answers no open consultation{2}; name one that is open"),
    /** A day that it sets or names lies before it. */
    DAY_BEFORE("{0} of {1} sets {2}, which lies before it; check the two dates"),
    /** More working days than the law allows. */
    TOO_LONG("{0} of {1} by {2} working days: extensions of one clock are 1 to 20 in all (art. 33)"),
    /** The reply's kind does not answer this sort of request. */
    WRONG_REPLY("{0} of {1} as {2} answers another sort of request; choose another kind"),
    /** A reply of not held without a search on record. */
    NO_SEARCH("{0} of {1} as {2} needs a record of the search before it; enter searched first"),
    /** There was no fee yet. */
    NO_FEE_YET("{0} of {1}: processing fees exist only since {2}"),
    /** It is out of time and gives no reason. */
    LATE_WITHOUT_REASON("{0} of {1} comes after its limit of {2}; give the reason, and it will be marked as late");

    private final String pattern;

    EntryProblem(String pattern) {
        this.pattern = pattern;
    }

    String message(String entry, String day, String other) {
        return pattern.replace("{0}", entry).replace("{1}", day).replace("{2}", other);
    }
}
