package org.gongkai.report.read.source.web;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.report.read.source.FlowCell;
import org.gongkai.report.read.source.FlowItem;
import org.gongkai.report.read.source.FlowTable;
import org.gongkai.report.read.source.ReadBudget;
import org.gongkai.report.read.source.UnreadableException;

/** A table of a web page while it is read: cells take the first columns that those above leave free. */
final class HtmlTable {

    private final ReadBudget budget;
    private final List<List<FlowCell>> rows = new ArrayList<>();
    private final List<Integer> rowsTaken = new ArrayList<>();
    private int column;

    HtmlTable(ReadBudget budget) {
        this.budget = budget;
    }

    void beginRow() {
        rows.add(new ArrayList<>());
        rowsTaken.replaceAll(taken -> Math.max(0, taken - 1));
        column = 0;
    }

    /**
     * Adds a cell to the row.
     *
     * @param rowSpan rows it spans, 0 for all that follow
     * @param columnSpan columns it spans
     */
    void addCell(int rowSpan, int columnSpan, List<FlowItem> content) throws UnreadableException {
        budget.cell();
        if (rows.isEmpty()) {
            beginRow();
        }
        while (column < rowsTaken.size() && rowsTaken.get(column) > 0) {
            column++;
        }
        int tall = rowSpan == 0 ? Integer.MAX_VALUE : rowSpan;
        rows.get(rows.size() - 1).add(new FlowCell(column, tall, columnSpan, content));
        budget.columns(column + columnSpan);
        for (int end = column + columnSpan; column < end; column++) {
            take(column, tall);
        }
    }

    /** The table, no cell reaching below its last row. */
    FlowTable end() {
        List<List<FlowCell>> clipped = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            int left = rows.size() - row;
            clipped.add(rows.get(row).stream()
                    .map(cell -> new FlowCell(
                            cell.column(), Math.min(cell.rowSpan(), left), cell.columnSpan(), cell.content()))
                    .toList());
        }
        return new FlowTable(clipped);
    }

    private void take(int at, int rowSpan) {
        if (at == rowsTaken.size()) {
            rowsTaken.add(rowSpan);
        } else {
            rowsTaken.set(at, Math.max(rowsTaken.get(at), rowSpan));
        }
    }
}
