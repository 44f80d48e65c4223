package org.gongkai.server.platform.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts what was typed into words (分词): the longest word of the lexicon each time; characters between words that form none of
 * their own stay together, for that is how unknown names show.
 */
final class Words {

    private static final Pattern PIECE =
            Pattern.compile("[\"\u201C\u201D]([^\"\u201C\u201D]*)[\"\u201C\u201D]|[^\"\u201C\u201D]+");

    /** Blanks between characters that stand alone are slips of the finger or of an input method. */
    private static final Pattern SPACED = Pattern.compile("(?<=^|\\s)(\\p{IsHan})\\s+(?=\\p{IsHan}(\\s|$))");

    private final Lexicon lexicon;

    Words(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** What a part is looked for by. */
    enum Kind {
        WORD,
        /** Its terms follow each other. */
        PHRASE,
        /** A Chinese character alone. */
        CHARACTER
    }

    /** A word or phrase, folded, and its terms in the index. */
    record Part(String text, Kind kind, List<String> terms) {}

    /** The words of a text in their order. */
    List<Part> of(String typed) {
        List<Part> parts = new ArrayList<>();
        Matcher pieces = PIECE.matcher(new String(Folding.fold(typed)));
        while (pieces.find()) {
            if (pieces.group(1) == null) {
                words(SPACED.matcher(pieces.group()).replaceAll("$1").toCharArray(), parts);
            } else {
                phrase(pieces.group(1).strip(), parts);
            }
        }
        return dropSingles(parts);
    }

    /** The terms of a word without the last character alone: in a text, the word may go on. */
    static List<String> closed(List<String> terms) {
        int last = terms.size() - 1;
        boolean isRest = last > 0
                && Terms.isHan(terms.get(last).toCharArray(), 0)
                && terms.get(last - 1).endsWith(terms.get(last));
        return isRest ? terms.subList(0, last) : terms;
    }

    private static void phrase(String text, List<Part> parts) {
        List<String> terms = closed(Terms.of(text));
        if (terms.size() > 1) {
            parts.add(new Part(text, Kind.PHRASE, terms));
        } else if (!terms.isEmpty()) {
            parts.add(word(text, terms));
        }
    }

    private static Part word(String text, List<String> terms) {
        char[] characters = text.toCharArray();
        boolean isCharacter = Terms.isHan(characters, 0) && text.codePointCount(0, text.length()) == 1;
        return new Part(text, isCharacter ? Kind.CHARACTER : Kind.WORD, terms);
    }

    private void words(char[] text, List<Part> parts) {
        Terms terms = new Terms().over(text);
        while (terms.next()) {
            if (Terms.isHan(text, terms.start())) {
                int end = endOfHan(text, terms.start());
                chinese(text, terms.start(), end, parts);
                terms.skipTo(end);
            } else {
                parts.add(new Part(terms.term(), Kind.WORD, List.of(terms.term())));
            }
        }
    }

    private static int endOfHan(char[] text, int from) {
        int end = from;
        while (end < text.length && Terms.isHan(text, end)) {
            end += Character.isHighSurrogate(text[end]) ? 2 : 1;
        }
        return end;
    }

    private void chinese(char[] text, int from, int to, List<Part> parts) {
        int singles = from;
        int at = from;
        while (at < to) {
            int length = lexicon.longest(text, at, to);
            if (length > 1) {
                add(text, singles, at, parts);
                add(text, at, at + length, parts);
                singles = at + length;
            }
            at += length;
        }
        add(text, singles, to, parts);
    }

    private static void add(char[] text, int from, int to, List<Part> parts) {
        if (from < to) {
            String word = new String(text, from, to - from);
            parts.add(word(word, closed(Terms.of(word))));
        }
    }

    /** A character alone says too little beside words. */
    private static List<Part> dropSingles(List<Part> parts) {
        List<Part> words =
                parts.stream().filter(part -> part.kind() != Kind.CHARACTER).toList();
        return words.isEmpty() ? parts : words;
    }
}
