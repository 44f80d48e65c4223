package org.gongkai.report.cli;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import org.gongkai.rules.Resources;

/** What {@code --help} says, in one language (帮助), under the keys that picocli looks for. */
final class HelpTexts {

    private HelpTexts() {}

    static ResourceBundle in(Locale locale) {
        String name = locale.equals(Locale.ENGLISH) ? "help_en.properties" : "help_zh.properties";
        try {
            return new PropertyResourceBundle(new StringReader(Resources.text(HelpTexts.class, name)));
        } catch (IOException e) {
            throw new UncheckedIOException("Resource " + name + " cannot be read", e);
        }
    }
}
