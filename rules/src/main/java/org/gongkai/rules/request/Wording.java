package org.gongkai.rules.request;

import java.util.Locale;

/**
 * A text of the data files in both languages of the program (文字).
 *
 * @param zh in Chinese
 * @param en in English
 */
public record Wording(String zh, String en) {

    /** The text in the language of the locale: English if it says so, else Chinese. */
    public String in(Locale locale) {
        return locale.getLanguage().equals("en") ? en : zh;
    }
}
