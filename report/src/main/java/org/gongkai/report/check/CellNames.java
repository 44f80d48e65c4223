package org.gongkai.report.check;

import java.util.List;
import org.gongkai.report.Message;
import org.gongkai.rules.form.CellId;
import org.gongkai.rules.form.FormColumn;
import org.gongkai.rules.form.FormRow;
import org.gongkai.rules.form.FormTable;
import org.gongkai.rules.form.ReportForm;

/** Names cells, rows and columns in the form's own words. */
final class CellNames {

    /** How many cells a sentence names; the finding has them all. */
    private static final int NAMED = 4;

    private CellNames() {}

    /** Table, row and column of a cell. */
    static Message cell(ReportForm form, CellId cell) {
        return Message.of(
                "cell.name",
                form.table(cell.table())
                        .map(FormTable::title)
                        .map(Object::toString)
                        .orElse(cell.table()),
                row(form, cell),
                column(form, cell));
    }

    static String row(ReportForm form, CellId cell) {
        return form.table(cell.table())
                .flatMap(table -> table.row(cell.row()))
                .map(FormRow::label)
                .map(Object::toString)
                .orElse(cell.row());
    }

    static String column(ReportForm form, CellId cell) {
        return form.table(cell.table())
                .flatMap(table -> table.column(cell.column()))
                .map(FormColumn::label)
                .map(Object::toString)
                .orElse(cell.column());
    }

    static String title(ReportForm form, String table) {
        return form.table(table).map(FormTable::title).map(Object::toString).orElse(table);
    }

    /** Cells of one table by row and column: all if there are few, else the first of them. */
    static Message some(ReportForm form, List<CellId> cells) {
        List<Message> named = cells.stream()
                .limit(NAMED)
                .map(cell -> Message.of("cell.short", row(form, cell), column(form, cell)))
                .toList();
        return Message.of(cells.size() > NAMED ? "cells.first" : "cells.all", named);
    }
}
