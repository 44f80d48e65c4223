package org.gongkai.report.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How the commands deadline and fee print their result (输出格式). */
enum AnswerFormat {
    /** For people. */
    TEXT,
    /** For programs. */
    JSON;

    static Optional<AnswerFormat> of(String value) {
        return Arrays.stream(values())
                .filter(format -> format.name().equals(value.toUpperCase(Locale.ROOT)))
                .findFirst();
    }
}
