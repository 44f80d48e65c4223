package org.gongkai.rules.form;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one report (报告数据), by cell, in the form's order. A cell that the report does not have at all (its
 * row or column is missing) is absent; a cell that it has and left empty is present and blank.
 */
public final class Figures {

    private final Map<CellId, Figure> byCell;

    /** Takes a copy of {@code byCell}, keeping its order. */
    public Figures(Map<CellId, Figure> byCell) {
        this.byCell = Collections.unmodifiableMap(new LinkedHashMap<>(byCell));
    }

    /** No figures at all. */
    public static Figures none() {
        return new Figures(Map.of());
    }

    /** The figure of a cell, or null where the report has no such cell. */
    public @Nullable Figure get(CellId cell) {
        return byCell.get(cell);
    }

    /** The number in a cell, or null where the cell is absent, blank or unreadable. */
    public @Nullable BigDecimal value(CellId cell) {
        Figure figure = byCell.get(cell);
        return figure == null ? null : figure.value();
    }

    /** All figures by cell. */
    public Map<CellId, Figure> asMap() {
        return byCell;
    }

    /** The same figures with one changed or added. */
    public Figures with(CellId cell, Figure figure) {
        Map<CellId, Figure> changed = new LinkedHashMap<>(byCell);
        changed.put(cell, figure);
        return new Figures(changed);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Figures figures && byCell.equals(figures.byCell);
    }

    @Override
    public int hashCode() {
        return byCell.hashCode();
    }

    @Override
    public String toString() {
        return byCell.toString();
    }
}
