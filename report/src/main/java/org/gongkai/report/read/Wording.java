package org.gongkai.report.read;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.gongkai.rules.Resources;

/** The words the reader looks for in a report (取数用语), from {@code wording.yaml}. */
final class Wording {

    private static final Set<String> EXPRESSION_LISTS = Set.of("title", "short_names", "fee_statement");
    private static final Wording BUILT_IN = new Wording(Resources.yaml(Wording.class, "wording.yaml"));

    private final Map<String, Object> values = new LinkedHashMap<>();
    private final Map<String, Pattern> patterns = new LinkedHashMap<>();
    private final Set<String> blankSigns;
    private final List<String> counters;

    private Wording(Object data) {
        flatten("", data);
        blankSigns = Set.copyOf(list("blank_signs"));
        counters = list("counters").stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
        values.forEach(this::compile);
    }

    static Wording builtIn() {
        return BUILT_IN;
    }

    /** Whether a narrow text stands for "nothing here". */
    boolean isBlankSign(String narrow) {
        return blankSigns.contains(narrow);
    }

    /** A narrow text without the measure word behind its number (3件). */
    String withoutCounter(String narrow) {
        if (narrow.isEmpty() || Character.isDigit(narrow.charAt(narrow.length() - 1))) {
            return narrow;
        }
        for (String counter : counters) {
            if (narrow.length() > counter.length() && narrow.endsWith(counter)) {
                return narrow.substring(0, narrow.length() - counter.length());
            }
        }
        return narrow;
    }

    /** The words of a list. */
    List<String> list(String key) {
        if (values.get(key) instanceof List<?> list) {
            return list.stream().map(String::valueOf).toList();
        }
        throw new IllegalStateException("wording.yaml has no list " + key);
    }

    /** A plain text. */
    String text(String key) {
        Object value = values.get(key);
        if (value == null) {
            throw new IllegalStateException("wording.yaml has no text " + key);
        }
        return value.toString();
    }

    /** An expression, or an alternative of a list of expressions as {@code key#0}, {@code key#1}, … */
    Pattern pattern(String key) {
        Pattern pattern = patterns.get(key);
        if (pattern == null) {
            throw new IllegalStateException("wording.yaml has no expression " + key);
        }
        return pattern;
    }

    /** All alternatives of a list of expressions. */
    List<Pattern> patterns(String key) {
        return patterns.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(key + "#"))
                .map(Map.Entry::getValue)
                .toList();
    }

    private void flatten(String prefix, Object node) {
        if (node instanceof Map<?, ?> map) {
            map.forEach((key, value) -> flatten(prefix.isEmpty() ? "" + key : prefix + "." + key, value));
        } else {
            values.put(prefix, node);
        }
    }

    private void compile(String key, Object value) {
        if (value instanceof String text) {
            patterns.put(key, Pattern.compile(expanded(text, key)));
        } else if (EXPRESSION_LISTS.contains(key) && value instanceof List<?> list) {
            int position = 0;
            for (Object item : list) {
                patterns.put(key + "#" + position++, Pattern.compile(expanded(item.toString(), key)));
            }
        }
    }

    private String expanded(String expression, String key) {
        if (key.startsWith("expressions.")) {
            return expression;
        }
        return expression
                .replace("DATE_WITHOUT_YEAR", text("expressions.DATE_WITHOUT_YEAR"))
                .replace("DATE", text("expressions.DATE"))
                .replace("YEAR", text("expressions.YEAR"));
    }
}
