package org.gongkai.server.platform.files;

import java.io.IOException;

/** A ZIP that is not unpacked, and why; the message is the name of the reason. */
public final class ArchiveException extends IOException {

    private static final long serialVersionUID = 1L;

    /** Why a ZIP is not unpacked. */
    public enum Reason {
        /** Broken, cut off, or packed in a way that is not understood. */
        BROKEN,
        /** Protected with a password. */
        ENCRYPTED,
        /** Holds more files than anybody hands in at once. */
        TOO_MANY,
        /** Unpacks to more than may be handed in, or to far more than its own size. */
        TOO_LARGE
    }

    private final Reason reason;

    ArchiveException(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    ArchiveException(Reason reason, Throwable cause) {
        super(reason.name(), cause);
        this.reason = reason;
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }
}
