package org.gongkai.report.read.source;

/** A file cannot be read, and why; becomes the finding {@code unreadable}. */
public final class UnreadableException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Why a file cannot be read. The words for each stand in the message bundle under {@code unreadable.<NAME>}. */
    public enum Reason {
        /** Nothing in it, or only white space. */
        EMPTY,
        /** Larger than the limit. */
        TOO_LARGE,
        /** Unpacks to far more than a report can hold. */
        ZIP_BOMB,
        /** Protected with a password. */
        ENCRYPTED,
        /** Pages are pictures without a text layer. */
        SCANNED,
        /** Broken or cut off. */
        DAMAGED,
        /** Contains macros. */
        MACROS,
        /** XML that refers to something outside itself. */
        EXTERNAL_ENTITY,
        /** Not a format that can be read. */
        UNKNOWN_FORMAT,
        /** Can be read, but holds no annual report. */
        NOT_A_REPORT,
        /** Takes longer than the limit. */
        TIMEOUT,
        /** The file cannot be opened. */
        NO_ACCESS
    }

    private final Reason reason;

    public UnreadableException(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public UnreadableException(Reason reason, Throwable cause) {
        super(reason.name(), cause);
        this.reason = reason;
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }
}
