package org.gongkai.server.demo;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.rules.form.CellId;
import org.gongkai.rules.form.MoneyUnit;

/**
 * A report as a data file of the demonstration holds it (演示年报).
 *
 * @param figures what the sheet says, by cell; a cell that is not named holds 0
 * @param money unit of its amounts
 * @param word what the leader says to it
 */
record WrittenReport(
        int year,
        String number,
        LocalDate signed,
        String word,
        Map<CellId, String> figures,
        MoneyUnit money,
        List<String> chapters) {

    WrittenReport {
        figures = Map.copyOf(figures);
        chapters = List.copyOf(chapters);
    }

    /** @throws IllegalStateException naming what is missing */
    static WrittenReport of(Map<?, ?> node) {
        Map<CellId, String> figures = new LinkedHashMap<>();
        ((Map<?, ?>) value(node, "figures"))
                .forEach((cell, figure) -> figures.put(CellId.parse(String.valueOf(cell)), String.valueOf(figure)));
        return new WrittenReport(
                (Integer) value(node, "year"),
                text(node, "number"),
                LocalDate.parse(text(node, "signed")),
                text(node, "word"),
                figures,
                MoneyUnit.valueOf(text(node, "money")),
                ((List<?>) value(node, "chapters"))
                        .stream().map(String::valueOf).toList());
    }

    private static String text(Map<?, ?> node, String key) {
        return String.valueOf(value(node, key));
    }

    private static Object value(Map<?, ?> node, String key) {
        Object value = node.get(key);
        if (value == null) {
            throw new IllegalStateException("A report of the demonstration has no \"%s\": %s".formatted(key, node));
        }
        return value;
    }
}
