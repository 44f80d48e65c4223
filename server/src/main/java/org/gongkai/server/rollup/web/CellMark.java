package org.gongkai.server.rollup.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.gongkai.rules.Severity;
import org.gongkai.rules.form.CellId;

/**
 * How a cell is marked in the table of a checked report (单元格标记): by a frame and the numbers of its findings, never by
 * colour alone.
 *
 * @param style {@code gongkai-wrong}, or {@code gongkai-doubt} where what stands there may be anything
 * @param numbers of the findings, from 1
 */
record CellMark(String style, Set<Integer> numbers) {

    private static final Set<String> IN_DOUBT = Set.of("cell-unreadable", "money-without-unit");

    /** The marks of all cells that errors and doubts concern, by cell. */
    static Map<CellId, CellMark> of(List<ToldFinding> findings) {
        Map<CellId, CellMark> marks = new LinkedHashMap<>();
        for (int index = 0; index < findings.size(); index++) {
            ToldFinding told = findings.get(index);
            boolean doubt = IN_DOUBT.contains(told.finding().rule());
            if (doubt || told.finding().severity() == Severity.ERROR) {
                String style = doubt ? "gongkai-doubt" : "gongkai-wrong";
                int number = index + 1;
                told.finding().cells().stream().limit(1).forEach(cell -> marks.computeIfAbsent(
                                cell, id -> new CellMark(style, new TreeSet<>()))
                        .numbers()
                        .add(number));
            }
        }
        return marks;
    }
}
