package org.gongkai.report.read.source;

import java.util.BitSet;
import java.util.List;

/**
 * Which rows of a table are prose and which belong to a grid. A row is prose if it stands free of its neighbours (no
 * cell reaches across its edges) and holds a long text or tables of its own; in a table with such rows, a lone title
 * above or below a run of other rows is prose too.
 */
final class FlowRows {

    /** Characters in a row's only text beyond which it is no label: the longest on the forms has under 60. */
    private static final int LONGEST_LABEL = 120;

    /** Characters in a cell beside others beyond which it is no value, label or remark. */
    private static final int LONGEST_REMARK = 300;

    private final List<List<FlowCell>> rows;
    private final BitSet prose = new BitSet();
    private final BitSet bound = new BitSet();

    private FlowRows(List<List<FlowCell>> rows) {
        this.rows = rows;
    }

    static FlowRows of(FlowTable table) {
        FlowRows rows = new FlowRows(table.rows());
        if (!table.hasRowOfSeveral()) {
            rows.prose.set(0, table.rows().size());
            return rows;
        }
        rows.bind();
        rows.findProse();
        if (!rows.prose.isEmpty()) {
            rows.findTitles();
        }
        return rows;
    }

    /** The row after the last of the grid that begins at a row; the row itself if that is prose. */
    int endOfGrid(int row) {
        int next = prose.nextSetBit(row);
        return next < 0 ? rows.size() : next;
    }

    /** Marks the rows whose upper edge a cell from above crosses. */
    private void bind() {
        for (int row = 0; row < rows.size(); row++) {
            for (FlowCell cell : rows.get(row)) {
                bound.set(row + 1, Math.max(row + 1, row + cell.rowSpan()));
            }
        }
    }

    private void findProse() {
        for (int row = 0; row < rows.size(); row++) {
            if (isFree(row) && isProse(rows.get(row))) {
                prose.set(row);
            }
        }
    }

    private void findTitles() {
        for (int row = 0; row < rows.size(); row++) {
            if ((row == 0 || prose.get(row - 1)) && isTitle(row)) {
                prose.set(row);
            }
        }
        for (int row = rows.size() - 1; row >= 0; row--) {
            if ((row == rows.size() - 1 || prose.get(row + 1)) && isTitle(row)) {
                prose.set(row);
            }
        }
    }

    private boolean isTitle(int row) {
        return !prose.get(row) && isFree(row) && filled(rows.get(row)) < 2;
    }

    private boolean isFree(int row) {
        return !bound.get(row) && !bound.get(row + 1);
    }

    private static boolean isProse(List<FlowCell> row) {
        long filled = filled(row);
        int longest = row.stream().mapToInt(cell -> cell.text().length()).max().orElse(0);
        return longest > LONGEST_REMARK || (filled == 1 && longest > LONGEST_LABEL) || arranges(row, filled);
    }

    /** A row with a table in it arranges the page, unless the table stands as a value among several others. */
    private static boolean arranges(List<FlowCell> row, long filled) {
        List<FlowCell> holders =
                row.stream().filter(cell -> !cell.tables().isEmpty()).toList();
        boolean besideText = holders.stream().anyMatch(cell -> cell.lines().size() > 1);
        return !holders.isEmpty() && (filled < 3 || besideText);
    }

    private static long filled(List<FlowCell> row) {
        return row.stream().filter(FlowCell::isFilled).count();
    }
}
