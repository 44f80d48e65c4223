package org.gongkai.server.request.letter;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The placeholders in a text (占位符).
 *
 * @param names names between the braces, each once, in their order
 * @param broken what looks like a placeholder and is none, with some text around it
 */
record Placeholders(Set<String> names, List<String> broken) {

    static final String OPEN = "{{";
    static final String CLOSE = "}}";

    /** A line end never stands within. */
    static final Pattern PATTERN = Pattern.compile("\\{\\{([^{}\\n]*)\\}\\}");

    /** A letter has no use for braces of its own, so that each that is left is a slip. */
    private static final Pattern BRACES =
            Pattern.compile("[^{}\\uFF5B\\uFF5D\\n]{0,8}[{}\\uFF5B\\uFF5D]+[^{}\\uFF5B\\uFF5D\\n]{0,12}[}\\uFF5D]*");

    static Placeholders of(String text) {
        Set<String> names = new LinkedHashSet<>();
        Matcher whole = PATTERN.matcher(text);
        while (whole.find()) {
            names.add(whole.group(1).strip());
        }
        List<String> broken = new ArrayList<>();
        Matcher left = BRACES.matcher(whole.reset().replaceAll("\n"));
        while (left.find()) {
            broken.add(left.group().strip());
        }
        return new Placeholders(names, broken);
    }
}
