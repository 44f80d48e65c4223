package org.gongkai.report.read.source.word;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.report.read.source.FlowCell;
import org.gongkai.report.read.source.FlowTable;

/** Joins the chains of {@link MergeCell} into cells that span rows. */
final class MergeRows {

    /** A cell that stands at its upper left and may still grow down. */
    private static final class Open {
        private final MergeCell cell;
        private int rows = 1;

        Open(MergeCell cell) {
            this.cell = cell;
        }

        FlowCell close() {
            return new FlowCell(cell.column(), rows, cell.columnSpan(), cell.content());
        }
    }

    private final List<List<Open>> rows = new ArrayList<>();
    private Map<Integer, Open> above = new HashMap<>();

    private MergeRows() {}

    static FlowTable join(List<List<MergeCell>> rows) {
        MergeRows joined = new MergeRows();
        rows.forEach(joined::add);
        return new FlowTable(joined.rows.stream()
                .map(row -> row.stream().map(Open::close).toList())
                .toList());
    }

    /** A chain that begins nowhere is a cell of its own: some programs lose the first link when rows are deleted. */
    private void add(List<MergeCell> row) {
        Map<Integer, Open> here = new HashMap<>();
        List<Open> begun = new ArrayList<>();
        for (MergeCell cell : row) {
            Open chain = cell.continues() ? above.get(cell.column()) : null;
            if (chain == null) {
                chain = new Open(cell);
                begun.add(chain);
            } else {
                chain.rows++;
            }
            here.put(cell.column(), chain);
        }
        above = here;
        rows.add(begun);
    }
}
