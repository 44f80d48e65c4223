package org.gongkai.server.platform.tables;

/** A table that cannot be imported as a whole; the message is the key of what to tell the clerk. */
public final class UnreadableTableException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String of;

    /**
     * @param key key of what to tell the clerk
     * @param of what the sentence names, empty for nothing
     */
    public UnreadableTableException(String key, String of) {
        super(key);
        this.of = of;
    }

    /** @param key key of what to tell the clerk */
    public UnreadableTableException(String key, Throwable cause) {
        super(key, cause);
        this.of = "";
    }

    /** Key of what to tell the clerk. */
    public String key() {
        return String.valueOf(getMessage());
    }

    /** What the sentence names, empty for nothing. */
    public String of() {
        return of;
    }
}
