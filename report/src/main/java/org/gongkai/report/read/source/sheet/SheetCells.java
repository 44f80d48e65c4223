package org.gongkai.report.read.source.sheet;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.gongkai.report.read.source.ReadBudget;
import org.gongkai.report.read.source.UnreadableException;

/**
 * What a sheet shows: rows with text, each with its filled and its drawn cells, and which cells are merged. Rows that
 * are drawn but hold nothing, of which a formatted column has thousands, are only remembered.
 */
final class SheetCells {

    private final ReadBudget budget;
    private final NavigableMap<Integer, NavigableMap<Integer, SheetCell>> rows = new TreeMap<>();
    private final BitSet drawnRows = new BitSet();
    private final List<SheetMerge> merges = new ArrayList<>();

    SheetCells(ReadBudget budget) {
        this.budget = budget;
    }

    /** Adds a row, its cells by column from 0; a later one of the same number replaces it. */
    void addRow(int row, NavigableMap<Integer, SheetCell> cells) throws UnreadableException {
        if (cells.values().stream().noneMatch(SheetCell::isFilled)) {
            drawnRows.set(row, !cells.isEmpty());
            return;
        }
        for (SheetCell cell : cells.values()) {
            budget.cell();
            budget.text(cell.text().length());
        }
        rows.put(row, cells);
    }

    void addMerge(SheetMerge merge) throws UnreadableException {
        budget.cell();
        merges.add(merge);
    }

    /** Rows with text, by number from 0. */
    NavigableMap<Integer, NavigableMap<Integer, SheetCell>> rows() {
        return Collections.unmodifiableNavigableMap(rows);
    }

    /** Whether a row shows lines without text. */
    boolean isDrawn(int row) {
        return drawnRows.get(row);
    }

    List<SheetMerge> merges() {
        return Collections.unmodifiableList(merges);
    }
}
