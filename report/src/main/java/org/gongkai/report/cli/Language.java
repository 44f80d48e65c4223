package org.gongkai.report.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which language a person reads (语言): Chinese unless the call or the system's settings say English. */
final class Language {

    private static final String OPTION = "--lang";

    /** The launcher's note of the setting it found, then the settings themselves in the order POSIX gives them. */
    private static final List<String> VARIABLES = List.of("GONGKAI_LANG", "LC_ALL", "LC_MESSAGES", "LANG");

    private Language() {}

    /** The language of a call, known before the call is parsed so that even its errors can be told in it. */
    static Locale of(List<String> arguments, Map<String, String> environment) {
        String named = option(arguments);
        return named != null ? locale(named) : fromSettings(environment);
    }

    private static Locale fromSettings(Map<String, String> environment) {
        return VARIABLES.stream()
                .map(name -> environment.getOrDefault(name, ""))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .map(Language::locale)
                .orElse(Locale.SIMPLIFIED_CHINESE);
    }

    private static Locale locale(String name) {
        return name.toLowerCase(Locale.ROOT).startsWith("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }

    private static @Nullable String option(List<String> arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (argument.equals(OPTION) && i + 1 < arguments.size()) {
                return arguments.get(i + 1);
            }
            if (argument.startsWith(OPTION + "=")) {
                return argument.substring(OPTION.length() + 1);
            }
        }
        return null;
    }
}
