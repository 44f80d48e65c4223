package org.gongkai.server.platform.redaction;

/** A picture under a box cannot be opened, so that nothing can be taken out of it (打不开的图像). */
public final class LockedPictureException extends Exception {

    private static final long serialVersionUID = 1L;

    private final int page;

    LockedPictureException(int page, Throwable cause) {
        super("A picture under a box on page " + page + " cannot be opened", cause);
        this.page = page;
    }

    /** Number of its page, from 1. */
    public int page() {
        return page;
    }
}
