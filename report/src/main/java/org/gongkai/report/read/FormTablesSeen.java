package org.gongkai.report.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.gongkai.report.AnnualReport;
import org.gongkai.report.Place;
import org.gongkai.report.read.Reading.LabelSeen;
import org.gongkai.report.read.Reading.TableSeen;
import org.gongkai.rules.form.CellId;
import org.gongkai.rules.form.FormTable;
import org.gongkai.rules.form.Label;

/** The tables of a report whose file has none drawn: those of its form, as far as the report has figures for them. */
final class FormTablesSeen {

    private final AnnualReport report;
    private final List<CellId> present;

    private FormTablesSeen(AnnualReport report) {
        this.report = report;
        this.present = List.copyOf(report.figures().asMap().keySet());
    }

    static List<TableSeen> of(AnnualReport report) {
        FormTablesSeen seen = new FormTablesSeen(report);
        List<TableSeen> tables = new ArrayList<>();
        for (FormTable table : report.form().tables()) {
            if (seen.any(cell -> cell.table().equals(table.id()))) {
                tables.add(seen.table(table));
            }
        }
        return tables;
    }

    private TableSeen table(FormTable table) {
        List<LabelSeen> rows = new ArrayList<>();
        table.rows()
                .forEach(row -> add(
                        rows,
                        row.id(),
                        row.label(),
                        cell -> isIn(cell, table) && cell.row().equals(row.id())));
        List<LabelSeen> columns = new ArrayList<>();
        table.columns()
                .forEach(column -> add(
                        columns,
                        column.id(),
                        column.label(),
                        cell -> isIn(cell, table) && cell.column().equals(column.id())));
        return new TableSeen(table.id(), firstPlace(cell -> isIn(cell, table)), rows, columns);
    }

    private void add(List<LabelSeen> labels, String id, Label label, Predicate<CellId> line) {
        if (any(line)) {
            labels.add(new LabelSeen(id, label.text(), label.text(), false, firstPlace(line)));
        }
    }

    private static boolean isIn(CellId cell, FormTable table) {
        return cell.table().equals(table.id());
    }

    private boolean any(Predicate<CellId> line) {
        return present.stream().anyMatch(line);
    }

    private Place firstPlace(Predicate<CellId> line) {
        return present.stream()
                .filter(line)
                .map(report.places()::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(Place.NOWHERE);
    }
}
