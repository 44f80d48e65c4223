package org.gongkai.report.read;

import org.gongkai.rules.Resources;

/**
 * Traditional characters (繁体字) that occur in labels and in the phrases the reader looks for, with their simplified
 * forms; data file {@code traditional.txt}, two characters a line.
 */
final class Traditional {

    /** The Chinese numerals one to ten, for use inside a character class. */
    static final String NUMERALS = "\u4E00\u4E8C\u4E09\u56DB\u4E94\u516D\u4E03\u516B\u4E5D\u5341";

    private final char[] simplified = new char[Character.MAX_VALUE + 1];

    private Traditional(String pairs) {
        pairs.lines().filter(line -> line.length() == 2).forEach(line -> simplified[line.charAt(0)] = line.charAt(1));
    }

    static Traditional builtIn() {
        return new Traditional(Resources.text(Traditional.class, "traditional.txt"));
    }

    /** The simplified form, or the character itself. */
    char simplified(char c) {
        return simplified[c] == 0 ? c : simplified[c];
    }
}
