package org.gongkai.server.platform.redaction;

/** Something is still under a box of the new file, which is thrown away (框内未净). */
public final class AreaRemainsException extends Exception {

    private static final long serialVersionUID = 1L;

    private final int page;

    AreaRemainsException(int page) {
        super("Something is still under a box on page " + page);
        this.page = page;
    }

    /** Number of its page, from 1. */
    public int page() {
        return page;
    }
}
