package org.gongkai.server.platform.redaction;

/** A quote is still in the new file, which is thrown away (遮盖未净). The message does not say the quote: it must not get into a log. */
public final class QuoteRemainsException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Where a quote can be left. */
    public enum Where {
        /** In the text that readers take out of the file. */
        TEXT,
        /** In an object of the file that no page shows. */
        OBJECT
    }

    private final transient Passage passage;
    private final Where where;

    QuoteRemainsException(Passage passage, int number, Where where) {
        super("Passage " + number + " is still in the redacted file (" + where + ")");
        this.passage = passage;
        this.where = where;
    }

    /** What is left. */
    public Passage passage() {
        return passage;
    }

    /** Where it is left. */
    public Where where() {
        return where;
    }
}
