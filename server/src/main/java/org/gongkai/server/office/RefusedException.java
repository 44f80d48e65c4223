package org.gongkai.server.office;

import java.util.List;

/** An act that the rules forbid; the message is the key of what to tell the person. */
public final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final List<String> of;

    /**
     * @param key key of what to tell the person
     * @param of what the sentence names, such as a file
     */
    public RefusedException(String key, String... of) {
        super(key);
        this.of = List.of(of);
    }

    public RefusedException(String key, Throwable cause) {
        super(key, cause);
        this.of = List.of();
    }

    /** Key of what to tell the person. */
    public String key() {
        return String.valueOf(getMessage());
    }

    /** What the sentence names. */
    public List<String> of() {
        return of;
    }
}
