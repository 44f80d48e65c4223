package org.gongkai.server.publication.intake;

/** A table that cannot be imported as a whole; the message is the key of what to tell the clerk. */
final class UnreadableTableException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String of;

    /**
     * @param key key of what to tell the clerk
     * @param of what the sentence names, empty for nothing
     */
    UnreadableTableException(String key, String of) {
        super(key);
        this.of = of;
    }

    UnreadableTableException(String key, Throwable cause) {
        super(key, cause);
        this.of = "";
    }

    String key() {
        return String.valueOf(getMessage());
    }

    String of() {
        return of;
    }
}
