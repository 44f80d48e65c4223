package org.gongkai.server.rollup;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gongkai.rules.form.CellId;
import org.gongkai.rules.form.CellType;
import org.gongkai.rules.form.Figure;
import org.gongkai.rules.form.Figures;
import org.gongkai.rules.form.FormColumn;
import org.gongkai.rules.form.MoneyUnit;
import org.gongkai.rules.form.ReportForm;
import org.gongkai.server.office.Unit;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a region (区域汇总数据): cell by cell the sum over its parts. Money is added in yuan; an amount without a unit
 * stays out until a person says which, and blank is not zero: where nobody has filled a cell in, the sum is blank.
 *
 * @param form form of all parts
 * @param parts accepted units, and the office itself where it has a report
 */
public record RegionSum(ReportForm form, List<Part> parts) {

    public RegionSum {
        parts = List.copyOf(parts);
    }

    /**
     * What is added up.
     *
     * @param unit unit
     * @param figures figures of its report
     */
    public record Part(Unit unit, Figures figures) {}

    /**
     * What a unit gives to one cell.
     *
     * @param unit unit
     * @param figure its figure, null where its report has no such cell
     * @param counted the number it adds, money in yuan; null where it adds none
     */
    public record Share(
            Unit unit, @Nullable Figure figure, @Nullable BigDecimal counted) {

        /** Whether something is written there that cannot be added. */
        public boolean isUnclear() {
            return counted == null && figure != null && !figure.isBlank();
        }
    }

    /** What each unit gives to a cell. */
    public List<Share> shares(CellId cell) {
        FormColumn column = form.columnOf(cell);
        return parts.stream()
                .map(part -> {
                    Figure figure = part.figures().get(cell);
                    return new Share(part.unit(), figure, counted(column, figure));
                })
                .toList();
    }

    /** The region's figure of a cell: money in the unit that the form prescribes, else in yuan. */
    public Figure figure(CellId cell) {
        FormColumn column = form.columnOf(cell);
        Optional<BigDecimal> sum = shares(cell).stream()
                .map(Share::counted)
                .filter(Objects::nonNull)
                .map(BigDecimal.class::cast)
                .reduce(BigDecimal::add);
        if (sum.isEmpty()) {
            return Figure.blank("");
        }
        MoneyUnit unit = Objects.requireNonNullElse(column.unit(), MoneyUnit.YUAN);
        return column.type() == CellType.MONEY ? Figure.of(unit.fromYuan(sum.get()), unit) : Figure.of(sum.get(), null);
    }

    /** The region's figures, every cell of the form. */
    public Figures figures() {
        Map<CellId, Figure> figures = new LinkedHashMap<>();
        form.cells().forEach(cell -> figures.put(cell, figure(cell)));
        return new Figures(figures);
    }

    /** The cells in which something is written that cannot be added. */
    public List<CellId> unclear() {
        return form.cells().stream()
                .filter(cell -> shares(cell).stream().anyMatch(Share::isUnclear))
                .toList();
    }

    private static @Nullable BigDecimal counted(FormColumn column, @Nullable Figure figure) {
        BigDecimal value = figure == null ? null : figure.value();
        if (figure == null || value == null || column.type() != CellType.MONEY || value.signum() == 0) {
            return value;
        }
        MoneyUnit unit = figure.unit();
        return unit == null ? null : unit.toYuan(value);
    }
}
