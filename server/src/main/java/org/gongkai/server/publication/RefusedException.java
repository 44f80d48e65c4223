package org.gongkai.server.publication;

/** An act that the rules of the publication line forbid; the message is the key of what to tell the person. */
public final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RefusedException(String key) {
        super(key);
    }

    RefusedException(String key, Throwable cause) {
        super(key, cause);
    }
}
