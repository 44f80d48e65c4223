package org.gongkai.rules.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a relation across years out of its written form: {@code requests.carried_in.* = last requests.carried_out.*}.
 */
final class YearTerms {

    private static final Pattern TERM = Pattern.compile("([+-]?)\\s*(last\\s+)?([\\w.*]+)\\s*");

    private YearTerms() {}

    static YearRelation parse(FormNode node, String id, boolean strict, Map<String, FormTable> tables) {
        String rule = node.text("rule");
        String[] sides = rule.split("=", -1);
        if (sides.length != 2) {
            throw node.complaint("rule", "needs one equals sign: '" + rule + "'");
        }
        List<YearRelation.Term> right = new ArrayList<>();
        Matcher matcher = TERM.matcher(sides[1].strip());
        int end = 0;
        while (matcher.lookingAt()) {
            CellId cell = cell(node, matcher.group(3), tables);
            right.add(new YearRelation.Term(
                    cell, matcher.group(2) != null, matcher.group(1).equals("-")));
            end = matcher.end();
            matcher.region(end, sides[1].strip().length());
        }
        if (right.isEmpty() || end != sides[1].strip().length()) {
            throw node.complaint("rule", "cannot read '" + sides[1].strip().substring(end) + "'");
        }
        return new YearRelation(id, strict, cell(node, sides[0].strip(), tables), right, rule);
    }

    private static CellId cell(FormNode node, String text, Map<String, FormTable> tables) {
        CellId cell = parsed(node, text);
        FormTable table = tables.get(cell.table());
        boolean known = table != null
                && (cell.row().equals("*") || table.row(cell.row()).isPresent())
                && (cell.column().equals("*") || table.column(cell.column()).isPresent());
        if (!known) {
            throw node.complaint("rule", "the form has no cell '" + text + "'");
        }
        return cell;
    }

    private static CellId parsed(FormNode node, String text) {
        try {
            return CellId.parse(text);
        } catch (IllegalArgumentException e) {
            throw node.complaint("rule", e.getMessage() == null ? text : e.getMessage());
        }
    }
}
