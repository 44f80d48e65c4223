package org.gongkai.server.publication;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A text with its marks, paragraph by paragraph, as a page shows it (标注文本). */
public final class MarkedText {

    private MarkedText() {}

    /**
     * A piece of a paragraph.
     *
     * @param text the piece
     * @param mark the mark it is, null for plain text
     */
    public record Piece(String text, @Nullable Mark mark) {}

    /** The paragraphs of a text, each in pieces; a mark over several paragraphs ends with the first. */
    public static List<List<Piece>> of(String text, List<Mark> marks) {
        List<List<Piece>> paragraphs = new ArrayList<>();
        int begin = 0;
        while (begin <= text.length()) {
            int newline = text.indexOf('\n', begin);
            int end = newline < 0 ? text.length() : newline;
            paragraphs.add(paragraph(text, begin, end, marks));
            begin = end + 1;
        }
        return paragraphs;
    }

    private static List<Piece> paragraph(String text, int begin, int end, List<Mark> marks) {
        List<Piece> pieces = new ArrayList<>();
        int at = begin;
        for (Mark mark : marks) {
            int start = mark.file() == null ? mark.hit().start() : -1;
            if (start >= at && start < end) {
                pieces.add(new Piece(text.substring(at, start), null));
                at = Math.min(end, mark.hit().end());
                pieces.add(new Piece(text.substring(start, at), mark));
            }
        }
        pieces.add(new Piece(text.substring(at, end), null));
        return pieces;
    }
}
