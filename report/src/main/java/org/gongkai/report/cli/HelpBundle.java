package org.gongkai.report.cli;

import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.gongkai.report.Phrases;
import org.jspecify.annotations.Nullable;

/**
 * The help of one command (命令帮助) as picocli wants it.
 *
 * <p>It asks for the language only when a word is printed: commands are built before {@code --lang} is read.
 */
final class HelpBundle extends ResourceBundle {

    private static final String PREFIX = "help.";

    private final String command;
    private final Supplier<CommandContext> context;
    private final Map<Locale, Map<String, String>> byLocale = new ConcurrentHashMap<>();

    HelpBundle(String command, Supplier<CommandContext> context) {
        this.command = command;
        this.context = context;
    }

    @Override
    protected @Nullable Object handleGetObject(String key) {
        return in(context.get().locale()).get(key);
    }

    /** The keys are the same in every language. */
    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(in(Locale.ROOT).keySet());
    }

    private Map<String, String> in(Locale locale) {
        return byLocale.computeIfAbsent(locale, language -> entries(DeadlineWords.in(language)));
    }

    /** The command's own words under their picocli keys, those of the usage page under {@code usage}. */
    private Map<String, String> entries(Phrases phrases) {
        Map<String, String> entries = new HashMap<>();
        phrases.under(PREFIX).forEach((key, words) -> put(entries, key, words));
        phrases.under(PREFIX + command + ".").forEach((key, words) -> put(entries, key, words));
        return entries;
    }

    private static void put(Map<String, String> entries, String key, String words) {
        entries.put(key, words);
        entries.put("usage." + key, words);
    }
}
