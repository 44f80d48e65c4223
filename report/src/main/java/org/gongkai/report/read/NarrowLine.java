package org.gongkai.report.read;

import org.gongkai.report.Place;
import org.gongkai.report.read.source.ProseLine;

/**
 * A paragraph made narrow for searching, which still knows where each character stood, so that quotes are the words as
 * written.
 */
final class NarrowLine {

    private final String original;
    private final String narrow;
    private final int[] positions;
    private final Place at;
    private final int chapter;

    /** A line whose chapter does not matter. */
    NarrowLine(ProseLine line) {
        this(line, 0);
    }

    NarrowLine(ProseLine line, int chapter) {
        this.chapter = chapter;
        this.original = line.text();
        this.at = line.at();
        StringBuilder text = new StringBuilder(original.length());
        int[] from = new int[original.length() + 1];
        for (int i = 0; i < original.length(); i++) {
            char c = original.charAt(i);
            if (LabelText.needsComposing(c)) {
                append(text, LabelText.narrow(String.valueOf(c)), i, from);
            } else if (!LabelText.isBlank(LabelText.narrow(c))) {
                append(text, LabelText.narrow(c), i, from);
            }
        }
        from[text.length()] = original.length();
        this.narrow = text.toString();
        this.positions = from;
    }

    private void append(StringBuilder text, String composed, int position, int[] from) {
        for (int k = 0; k < composed.length(); k++) {
            append(text, composed.charAt(k), position, from);
        }
    }

    private void append(StringBuilder text, char c, int position, int[] from) {
        if (text.length() < original.length()) {
            from[text.length()] = position;
            text.append(c);
        }
    }

    String narrow() {
        return narrow;
    }

    /** Whether the word of that name in wording.yaml stands in it: cheap to ask before an expression is tried. */
    boolean says(String word) {
        return narrow.contains(Wording.builtIn().text(word));
    }

    String original() {
        return original;
    }

    Place at() {
        return at;
    }

    /** Number of the chapter it stands in, 0 outside the chapters. */
    int chapter() {
        return chapter;
    }

    /** The words as written from one place of the narrow text to another. */
    String quote(int start, int end) {
        int last = end == 0 ? 0 : positions[end - 1] + 1;
        return original.substring(positions[start], Math.max(positions[start], last))
                .strip();
    }

    /** The clause around a place, from one stop or comma to the next. */
    String clauseAround(int start, int end) {
        return quote(begin(start, "clause_end"), finish(end, "clause_end"));
    }

    /** The sentence around a place. */
    String sentenceAround(int start, int end) {
        return quote(begin(start, "sentence_end"), finish(end, "sentence_end"));
    }

    /** The narrow text of the sentence around a place. */
    String narrowSentence(int start, int end) {
        return narrow.substring(begin(start, "sentence_end"), finish(end, "sentence_end"));
    }

    /** The narrow text of the sentence in front of a place. */
    String sentenceBefore(int start) {
        return narrow.substring(begin(start, "sentence_end"), start);
    }

    /** The narrow text of the clause in front of a place. */
    String clauseBefore(int start) {
        return narrow.substring(begin(start, "clause_end"), start);
    }

    private int begin(int start, String ends) {
        String signs = Wording.builtIn().text(ends);
        int position = start;
        while (position > 0 && signs.indexOf(narrow.charAt(position - 1)) < 0) {
            position--;
        }
        return position;
    }

    private int finish(int end, String ends) {
        String signs = Wording.builtIn().text(ends);
        int position = end;
        while (position < narrow.length() && signs.indexOf(narrow.charAt(position)) < 0) {
            position++;
        }
        return position;
    }
}
