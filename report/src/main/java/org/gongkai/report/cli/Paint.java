package org.gongkai.report.cli;

import org.gongkai.rules.Severity;

/** Colours of a terminal (ANSI), or none. A colour never says anything alone: a word stands beside it. */
final class Paint {

    private static final String ESCAPE = "\u001b[";

    private final boolean colours;

    Paint(boolean colours) {
        this.colours = colours;
    }

    String strong(String text) {
        return painted("1", text);
    }

    String faint(String text) {
        return painted("2", text);
    }

    String severity(Severity severity, String text) {
        return switch (severity) {
            case ERROR -> painted("1;31", text);
            case WARNING -> painted("33", text);
            case HINT -> painted("36", text);
        };
    }

    /** Text from outside without what a terminal would obey: control characters become a replacement sign. */
    static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        text.codePoints()
                .map(point -> Character.isISOControl(point) && point != '\n' ? '\uFFFD' : point)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private String painted(String code, String text) {
        return colours ? ESCAPE + code + "m" + text + ESCAPE + "0m" : text;
    }
}
