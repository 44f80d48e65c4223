package org.gongkai.rules.form;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The two sides of a relation as lists of row or column ids, out of its written form: {@code new + carried_in =
 * answered + carried_out}, or {@code answered = sum(granted .. other)}.
 */
record Terms(List<String> left, List<String> right) {

    private static final Pattern PLUS = Pattern.compile("\\+");

    static Terms parse(FormNode node, String key, List<String> ids) {
        String[] sides = node.text(key).split("=", -1);
        if (sides.length != 2) {
            throw node.complaint(key, "needs one equals sign: '" + node.text(key) + "'");
        }
        return new Terms(side(node, key, sides[0], ids), side(node, key, sides[1], ids));
    }

    /** Replaces each {@code first .. last} by the ids from first to last. */
    static List<String> expand(FormNode node, String key, List<String> terms, List<String> ids) {
        List<String> expanded = new ArrayList<>();
        for (String term : terms) {
            int dots = term.indexOf("..");
            if (dots < 0) {
                expanded.add(ids.get(position(node, key, term, ids)));
            } else {
                int first = position(node, key, term.substring(0, dots), ids);
                int last = position(node, key, term.substring(dots + 2), ids);
                if (first > last) {
                    throw node.complaint(key, "'" + term + "' runs backwards");
                }
                expanded.addAll(ids.subList(first, last + 1));
            }
        }
        return expanded;
    }

    private static List<String> side(FormNode node, String key, String text, List<String> ids) {
        String side = text.strip();
        if (side.startsWith("sum(") && side.endsWith(")")) {
            return expand(node, key, List.of(side.substring(4, side.length() - 1)), ids);
        }
        return expand(node, key, List.of(PLUS.split(side, -1)), ids);
    }

    private static int position(FormNode node, String key, String id, List<String> ids) {
        int position = ids.indexOf(id.strip());
        if (position < 0) {
            throw node.complaint(key, "'" + id.strip() + "' is none of " + ids);
        }
        return position;
    }
}
