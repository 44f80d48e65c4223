package org.gongkai.rules.request;

import java.util.Locale;
import org.gongkai.rules.DataNode;

/**
 * A text of the data files in both languages of the program (文字).
 *
 * @param zh in Chinese
 * @param en in English
 */
public record Wording(String zh, String en) {

    /** A text of a data file, which has it under {@code zh} and {@code en}. */
    public static Wording of(DataNode node) {
        return new Wording(node.text("zh"), node.text("en"));
    }

    /** The text in the language of the locale: English if it says so, else Chinese. */
    public String in(Locale locale) {
        return locale.getLanguage().equals("en") ? en : zh;
    }
}
