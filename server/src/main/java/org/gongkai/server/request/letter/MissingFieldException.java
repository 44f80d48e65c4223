package org.gongkai.server.request.letter;

/** A letter cannot be made because it is not known what it must say. */
public final class MissingFieldException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient LetterField field;

    MissingFieldException(LetterKind kind, LetterField field) {
        super("Letter " + kind.id() + " needs a value of \"" + field.id() + "\" (" + field.name() + ")");
        this.field = field;
    }

    /** What is missing. */
    public LetterField field() {
        return field;
    }
}
