package org.gongkai.server.demo;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.rules.DataNode;
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
    static WrittenReport of(DataNode node) {
        Map<CellId, String> figures = new LinkedHashMap<>();
        node.node("figures")
                .values()
                .forEach((cell, figure) -> figures.put(CellId.parse(String.valueOf(cell)), String.valueOf(figure)));
        return new WrittenReport(
                node.number("year"),
                node.text("number"),
                node.day("signed"),
                node.text("word"),
                figures,
                MoneyUnit.valueOf(node.text("money")),
                node.texts("chapters"));
    }
}
