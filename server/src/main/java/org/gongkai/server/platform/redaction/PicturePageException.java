package org.gongkai.server.platform.redaction;

/** A page is a picture, such as a scan (扫描件): text cannot be taken out of it, so the file is refused. */
public final class PicturePageException extends Exception {

    private static final long serialVersionUID = 1L;

    private final int page;

    PicturePageException(int page) {
        super("Page " + page + " is a picture; text cannot be removed from it");
        this.page = page;
    }

    /** Number of the first such page, from 1. */
    public int page() {
        return page;
    }
}
