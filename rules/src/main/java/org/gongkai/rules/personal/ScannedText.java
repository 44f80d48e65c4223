package org.gongkai.rules.personal;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * A text as the finders see it: every character at its own index, full-width letters, digits and signs as half-width
 * ones, every blank but tab and line break a space, every dash a hyphen.
 */
final class ScannedText {

    /** What stands outside the text. */
    private static final char NOTHING = '\n';

    private final CharSequence original;
    private final String plain;

    ScannedText(CharSequence original) {
        this.original = original;
        char[] chars = new char[original.length()];
        for (int i = 0; i < chars.length; i++) {
            chars[i] = plain(original.charAt(i));
        }
        this.plain = new String(chars);
    }

    private static char plain(char c) {
        if (c < 0xA0 || (c > 0x3000 && c < 0xFE00)) {
            return c;
        }
        if (c > 0xFF00 && c < 0xFF5F) {
            return (char) (c - 0xFEE0);
        }
        return isDash(c) ? '-' : isBlank(c) ? ' ' : c;
    }

    private static boolean isDash(char c) {
        return (c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0xFE63;
    }

    /** Zero-width characters too: they hide a number from a search, not from a reader. */
    private static boolean isBlank(char c) {
        return c == 0xA0 || c == 0x3000 || (c >= 0x2000 && c <= 0x200D) || c == 0x202F || c == 0x2060 || c == 0xFEFF;
    }

    String plain() {
        return plain;
    }

    int length() {
        return plain.length();
    }

    /** The character at {@code index}, a line break before the beginning and after the end. */
    char at(int index) {
        return index < 0 || index >= plain.length() ? NOTHING : plain.charAt(index);
    }

    boolean digitAt(int index) {
        char c = at(index);
        return c >= '0' && c <= '9';
    }

    /** Whether a letter, a digit or an underscore of the Latin alphabet stands there. */
    boolean latinAt(int index) {
        char c = at(index);
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    }

    boolean hanAt(int index) {
        char c = at(index);
        return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF);
    }

    boolean lineEndsAt(int index) {
        char c = at(index);
        return c == '\n' || c == '\r';
    }

    /** The longest of {@code words} that ends before {@code end}, or null. */
    @Nullable
    String wordBefore(int end, Collection<String> words) {
        String longest = null;
        for (String word : words) {
            if (plain.startsWith(word, end - word.length()) && (longest == null || word.length() > longest.length())) {
                longest = word;
            }
        }
        return longest;
    }

    /** Whether one of {@code words} begins at {@code start}. */
    boolean wordAt(int start, Collection<String> words) {
        for (String word : words) {
            if (plain.startsWith(word, start)) {
                return true;
            }
        }
        return false;
    }

    /** The part as the finders see it, cut to the text's bounds. */
    String part(int start, int end) {
        return plain.substring(Math.max(0, start), Math.min(plain.length(), end));
    }

    /** The part as it was written. */
    String quote(int start, int end) {
        return original.subSequence(start, end).toString();
    }

    /** Index after skipping back from {@code end} over at most {@code most} characters out of {@code signs}. */
    int skipBack(int end, String signs, int most) {
        int i = end;
        while (i > 0 && end - i < most && signs.indexOf(plain.charAt(i - 1)) >= 0) {
            i--;
        }
        return i;
    }

    /** Index after skipping on from {@code start} over at most {@code most} characters out of {@code signs}. */
    int skipOn(int start, String signs, int most) {
        int i = start;
        while (i < plain.length() && i - start < most && signs.indexOf(plain.charAt(i)) >= 0) {
            i++;
        }
        return i;
    }

    /** The beginning of the stretch of at most {@code most} characters before {@code index} in the same line. */
    int lineStart(int index, int most) {
        int i = index;
        while (i > 0 && index - i < most && !lineEndsAt(i - 1)) {
            i--;
        }
        return i;
    }
}
