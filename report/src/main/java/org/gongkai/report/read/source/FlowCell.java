package org.gongkai.report.read.source;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A cell with all that stands in it.
 *
 * @param column column it begins in, from 0
 * @param rowSpan rows it spans
 * @param columnSpan columns it spans
 * @param content lines and tables in it
 */
public record FlowCell(int column, int rowSpan, int columnSpan, List<FlowItem> content) {

    /** Lines of the cell that say something, those of tables in it that only arrange them included. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (FlowItem item : content) {
            if (item instanceof FlowLine line) {
                lines.add(CleanText.cell(line.text()));
            } else if (item instanceof FlowTable table && !table.holdsGrid()) {
                table.cells().forEach(cell -> lines.addAll(cell.lines()));
            }
        }
        lines.removeIf(String::isEmpty);
        return lines;
    }

    /** Text as a grid's cell gives it. */
    String text() {
        return lines().stream().collect(Collectors.joining("\n"));
    }

    /** Tables in the cell that hold a grid. */
    List<FlowTable> tables() {
        return content.stream()
                .filter(item -> item instanceof FlowTable table && table.holdsGrid())
                .map(FlowTable.class::cast)
                .toList();
    }

    boolean isFilled() {
        return content.stream().anyMatch(FlowCell::isFilled);
    }

    private static boolean isFilled(FlowItem item) {
        if (item instanceof FlowTable table) {
            return table.cells().anyMatch(FlowCell::isFilled);
        }
        return item instanceof FlowLine line && !CleanText.cell(line.text()).isEmpty();
    }
}
