package org.gongkai.server.platform.search;

import java.util.ArrayList;
import java.util.List;

/**
 * Walks over the terms of a text (词元): runs of letters and digits as they are, Chinese characters two by two, each pair
 * overlapping the next, and the last of a run alone. So every stretch of Chinese text is a row of terms that follow each
 * other, and every character begins one.
 */
final class Terms {

    /** What is longer is no word: it is taken in pieces. */
    private static final int LONGEST = 60;

    private static final byte NOTHING = 0;
    private static final byte LETTER = 1;
    private static final byte HAN = 2;
    private static final byte[] KINDS = kinds();

    private char[] text = {};
    private int at;
    private int start;
    private int end;

    /** Begins with a folded text. */
    Terms over(char[] folded) {
        text = folded;
        at = 0;
        return this;
    }

    /** Goes to the next term; false at the end. */
    boolean next() {
        while (at < text.length) {
            int kind = kind(at);
            if (kind == HAN) {
                return pair();
            }
            if (kind == LETTER) {
                return run();
            }
            at++;
        }
        return false;
    }

    /** Leaves out what stands before a place. */
    void skipTo(int place) {
        at = place;
    }

    /** Where the term begins. */
    int start() {
        return start;
    }

    /** Where it ends. */
    int end() {
        return end;
    }

    char[] text() {
        return text;
    }

    /** Whether it is the last character of a run of Chinese characters, alone. */
    boolean isSingle() {
        return kind(start) == HAN && end - start == width(start);
    }

    /** The terms of a text in their order. */
    static List<String> of(String text) {
        Terms terms = new Terms().over(Folding.fold(text));
        List<String> list = new ArrayList<>();
        while (terms.next()) {
            list.add(terms.term());
        }
        return list;
    }

    String term() {
        return new String(text, start, end - start);
    }

    /** Whether a text holds a Chinese character at a place. */
    static boolean isHan(char[] text, int at) {
        return new Terms().over(text).kind(at) == HAN;
    }

    private boolean pair() {
        start = at;
        at += width(at);
        end = at < text.length && kind(at) == HAN ? at + width(at) : at;
        return true;
    }

    private boolean run() {
        start = at;
        while (at < text.length && kind(at) == LETTER && at - start < LONGEST) {
            at++;
        }
        end = at;
        return true;
    }

    private int kind(int place) {
        char c = text[place];
        if (!Character.isSurrogate(c)) {
            return KINDS[c];
        }
        boolean whole = Character.isHighSurrogate(c)
                && place + 1 < text.length
                && Character.isLowSurrogate(text[place + 1])
                && Character.isIdeographic(Character.toCodePoint(c, text[place + 1]));
        return whole ? HAN : NOTHING;
    }

    private int width(int place) {
        return Character.isHighSurrogate(text[place]) ? 2 : 1;
    }

    private static byte[] kinds() {
        byte[] kinds = new byte[Character.MAX_VALUE + 1];
        for (int c = 0; c < kinds.length; c++) {
            kinds[c] = Character.isIdeographic(c) ? HAN : Character.isLetterOrDigit(c) ? LETTER : NOTHING;
        }
        return kinds;
    }
}
