package org.gongkai.report.cli;

import java.util.Locale;
import org.gongkai.report.Phrases;

/** The words of the commands deadline and fee (命令文字), beside those that reckonings have everywhere. */
final class DeadlineWords {

    private DeadlineWords() {}

    static Phrases in(Locale locale) {
        return Phrases.in(locale).and(DeadlineWords.class, "deadline");
    }
}
