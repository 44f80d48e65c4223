package org.gongkai.server.annual;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongkai.rules.form.CellId;
import org.gongkai.rules.form.Figure;
import org.gongkai.rules.form.Figures;
import org.gongkai.rules.form.FormTable;
import org.gongkai.rules.form.ReportForm;
import org.gongkai.server.office.Unit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The figures of a year (年度数据): counted out of the features' own records, never out of the ledger of acts, and filled in
 * from the yearly sheet where no record knows them. A sum is the sum that the form's relations make it. Where an office
 * collects the reports below it, its figures are the whole region's.
 */
@Component
class YearFigures {

    private final List<CellSource> sources;
    private final YearlySheet sheet;
    private final RegionSource region;

    YearFigures(List<CellSource> sources, YearlySheet sheet, RegionSource region) {
        this.sources = List.copyOf(sources);
        this.sheet = sheet;
        this.region = region;
    }

    /** The figures of the report: the unit's own, or the whole region's. */
    @Transactional(readOnly = true)
    public Figures of(Unit unit, ReportForm form, int year) {
        Figures own = own(unit, form, year);
        return region.total(unit, form, year, own).map(RegionTotal::figures).orElse(own);
    }

    /** The whole region's figures with what they add; empty where the unit reports for itself alone. */
    @Transactional(readOnly = true)
    public Optional<RegionTotal> region(Unit unit, ReportForm form, int year) {
        return region.isRegion(unit, year) ? region.total(unit, form, year, own(unit, form, year)) : Optional.empty();
    }

    /** The unit's own, every cell of the form; one of the sheet that nobody has filled in is blank. */
    @Transactional(readOnly = true)
    public Figures own(Unit unit, ReportForm form, int year) {
        Map<CellId, SheetEntry> filled = sheet.of(unit, year);
        Map<CellId, Figure> figures = new LinkedHashMap<>();
        for (FormTable table : form.tables()) {
            if (table.source() == FormTable.Source.SHEET) {
                table.cells().forEach(cell -> figures.put(cell, figure(filled.get(cell))));
            } else {
                figures.putAll(counted(unit, form, table, year));
            }
        }
        return new Figures(figures);
    }

    /** The unit's own records that a figure counts; none for a cell of the sheet. */
    @Transactional(readOnly = true)
    public List<CountedEntry> behind(Unit unit, ReportForm form, int year, CellId cell) {
        FormTable table = form.table(cell.table()).orElseThrow();
        SummedCells sums = new SummedCells(form);
        Set<String> rows = sums.rows(table, cell.row());
        Set<String> columns = sums.columns(table, cell.column());
        return table.source() == FormTable.Source.SHEET
                ? List.of()
                : source(table).behind(unit, table, year, rows, columns);
    }

    /** The records behind every counted cell that adds up no others. */
    @Transactional(readOnly = true)
    public Map<CellId, List<CountedEntry>> entries(Unit unit, ReportForm form, int year) {
        SummedCells sums = new SummedCells(form);
        Map<CellId, List<CountedEntry>> entries = new LinkedHashMap<>();
        form.tables().stream()
                .filter(table -> table.source() != FormTable.Source.SHEET)
                .flatMap(table -> table.cells().stream().filter(cell -> !sums.isSum(table, cell.row(), cell.column())))
                .forEach(cell -> entries.put(cell, behind(unit, form, year, cell)));
        return entries;
    }

    private Map<CellId, Figure> counted(Unit unit, ReportForm form, FormTable table, int year) {
        Map<CellId, Long> own = source(table).tally(unit, table, year);
        SummedCells sums = new SummedCells(form);
        Map<CellId, Figure> figures = new LinkedHashMap<>();
        for (CellId cell : table.cells()) {
            long sum = 0;
            for (String row : sums.rows(table, cell.row())) {
                for (String column : sums.columns(table, cell.column())) {
                    sum = Math.addExact(sum, own.getOrDefault(new CellId(table.id(), row, column), 0L));
                }
            }
            figures.put(cell, Figure.of(sum));
        }
        return figures;
    }

    private CellSource source(FormTable table) {
        return sources.stream()
                .filter(source -> source.source() == table.source())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody counts table " + table.id()));
    }

    private static Figure figure(@Nullable SheetEntry entry) {
        return entry == null ? Figure.blank("") : entry.figure();
    }
}
