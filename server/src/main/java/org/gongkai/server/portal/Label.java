package org.gongkai.server.portal;

import java.util.Locale;

/**
 * A text of the chrome in both languages (双语文字), for what is said before it is known in which language.
 *
 * @param zh in Chinese
 * @param en in English
 */
public record Label(String zh, String en) {

    /** What is the same in both, such as a name. */
    public static Label same(String text) {
        return new Label(text, text);
    }

    /** In the reader's language. */
    public String in(Locale locale) {
        return locale.getLanguage().equals("en") ? en : zh;
    }
}
