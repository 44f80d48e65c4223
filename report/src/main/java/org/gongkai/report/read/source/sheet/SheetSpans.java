package org.gongkai.report.read.source.sheet;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import org.gongkai.report.read.source.ReadBudget;
import org.gongkai.report.read.source.UnreadableException;

/** The merged cells of a sheet, by the rows with text that they touch. */
final class SheetSpans {

    private final SheetCells sheet;
    private final Map<Integer, List<SheetMerge>> byRow = new HashMap<>();

    /**
     * Sorts the merges.
     *
     * @throws UnreadableException TOO_LARGE if they touch more rows than cells may be read
     */
    SheetSpans(SheetCells sheet, ReadBudget budget) throws UnreadableException {
        this.sheet = sheet;
        for (SheetMerge merge : sheet.merges()) {
            for (int row :
                    sheet.rows().subMap(merge.top(), true, merge.bottom(), true).keySet()) {
                budget.cell();
                byRow.computeIfAbsent(row, key -> new ArrayList<>()).add(merge);
            }
        }
    }

    /** The merge that a cell is part of. */
    Optional<SheetMerge> covering(int row, int column) {
        return in(row).stream().filter(merge -> merge.covers(row, column)).findFirst();
    }

    /** Merges that touch a row. */
    List<SheetMerge> in(int row) {
        return byRow.getOrDefault(row, List.of());
    }

    /** Filled cells that reach into a row from above. */
    long filledFromAbove(int row) {
        return in(row).stream()
                .filter(merge -> merge.top() < row && isFilled(merge))
                .count();
    }

    /** Cells of a row with lines around them, merged ones counted once. */
    long drawn(int row) {
        NavigableMap<Integer, SheetCell> cells = sheet.rows().getOrDefault(row, Collections.emptyNavigableMap());
        return cells.entrySet().stream()
                .filter(cell -> cell.getValue().isBordered())
                .map(cell -> covering(row, cell.getKey()).map(SheetMerge::left).orElse(cell.getKey()))
                .distinct()
                .count();
    }

    private boolean isFilled(SheetMerge merge) {
        NavigableMap<Integer, SheetCell> cells = sheet.rows().get(merge.top());
        SheetCell first = cells == null ? null : cells.get(merge.left());
        return first != null && first.isFilled();
    }
}
