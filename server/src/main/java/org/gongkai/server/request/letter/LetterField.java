package org.gongkai.server.request.letter;

/**
 * Something that letters say of a request (文书要素).
 *
 * @param id the program's name, by which values are given, such as {@code applicant}
 * @param name what stands in a template between the braces, such as the Chinese for applicant
 * @param sample a value for samples
 */
public record LetterField(String id, String name, String sample) {

    /** How it stands in a template. */
    public String placeholder() {
        return Placeholders.OPEN + name + Placeholders.CLOSE;
    }
}
