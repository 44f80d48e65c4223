package org.gongkai.server.request.letter;

import java.text.MessageFormat;
import java.util.Map;
import org.gongkai.rules.Resources;

/** Words and patterns of letters, from {@code letter.properties}. */
final class LetterWords {

    private static final Map<String, String> WORDS = Resources.properties(LetterWords.class, "letter.properties");

    private LetterWords() {}

    static String get(String key, Object... of) {
        String text = WORDS.get(key);
        if (text == null) {
            throw new IllegalStateException("letter.properties has no " + key);
        }
        return of.length == 0 ? text : new MessageFormat(text).format(of);
    }
}
