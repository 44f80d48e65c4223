package org.gongkai.rules;

import java.util.Locale;

/** How much a finding weighs (严重程度), the gravest first: of a report, or of personal data and marks in a text. */
public enum Severity {
    /** Wrong: must be mended before it goes out (错误). */
    ERROR,
    /** Probably wrong; someone has to look and decide (警告). */
    WARNING,
    /** Worth knowing; nothing need change (提示). */
    HINT;

    /** The name in outputs: error, warning, hint. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
