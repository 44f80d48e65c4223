package org.gongkai.report.write;

import java.util.regex.Pattern;

/** Writes text so that Markdown takes it as text; what is escaped is escaped by a backslash. */
final class MarkdownText {

    /** Marks that begin something wherever they stand; an underscore within a word does not. */
    private static final Pattern INLINE =
            Pattern.compile("[\\\\`*\\[~]|(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])|<(?=[A-Za-z/!?])|&(?=[A-Za-z#])");

    /** Marks that begin something at the start of a line only. */
    private static final Pattern AT_START = Pattern.compile("^(?:(#{1,6}|[-+])(?=\\s|$)|([>=|])|(-)(?=-+$))");

    private static final Pattern NUMBERED = Pattern.compile("^(\\d{1,9})([.)])(?=\\s|$)");

    private MarkdownText() {}

    /** Text within a line. */
    static String inline(String text) {
        return INLINE.matcher(XmlText.legal(text).strip()).replaceAll("\\\\$0");
    }

    /** Text that is a line of its own. */
    static String paragraph(String text) {
        String line = AT_START.matcher(inline(text)).replaceFirst("\\\\$0");
        return NUMBERED.matcher(line).replaceFirst("$1\\\\$2");
    }

    /** Text of a table's cell. */
    static String cell(String text) {
        return inline(text).replace("|", "\\|").replaceAll("\\R", " ");
    }
}
