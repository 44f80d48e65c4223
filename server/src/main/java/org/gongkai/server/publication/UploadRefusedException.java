package org.gongkai.server.publication;

/** A file that may not be handed in; the message is the key of what to tell the person. */
public final class UploadRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String file;

    UploadRefusedException(String key, String file) {
        super(key);
        this.file = file;
    }

    /** Name of the file. */
    public String file() {
        return file;
    }
}
