package org.gongkai.rules.form;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One table of the form (表).
 *
 * @param id name within the form
 * @param chapter number of the chapter it stands in, from 1
 * @param title official title
 * @param note remark that the form prints in the table's corner, or null
 * @param columns columns from left to right
 * @param rows rows from top to bottom
 * @param columnGroups headings over columns, the widest first
 * @param rowGroups headings beside rows, the widest first
 * @param layout how the form prints it
 * @param source whose records its cells count
 */
public record FormTable(
        String id,
        int chapter,
        Label title,
        @Nullable String note,
        List<FormColumn> columns,
        List<FormRow> rows,
        List<FormGroup> columnGroups,
        List<FormGroup> rowGroups,
        Layout layout,
        Source source) {

    /** How a table is printed. */
    public enum Layout {
        /** A title row, a head row, then a row of figures for each form row (chapter two). */
        LIST,
        /** Headings over several levels above and beside the figures (chapter three). */
        CROSS,
        /** One row of figures, the form rows side by side under headings (chapter four). */
        STRIP
    }

    /** Where the figures of a table come from (数据来源). */
    public enum Source {
        /** The yearly sheet, filled in by hand (年度填报表). */
        SHEET,
        /** The dockets of requests (依申请公开办理记录). */
        DOCKET,
        /** The register of reconsiderations and suits (复议诉讼登记). */
        DISPUTE
    }

    public FormTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        columnGroups = List.copyOf(columnGroups);
        rowGroups = List.copyOf(rowGroups);
    }

    /** The row of that id, if the table has it. */
    public Optional<FormRow> row(String rowId) {
        for (FormRow row : rows) {
            if (row.id().equals(rowId)) {
                return Optional.of(row);
            }
        }
        return Optional.empty();
    }

    /** The column of that id, if the table has it. */
    public Optional<FormColumn> column(String columnId) {
        for (FormColumn column : columns) {
            if (column.id().equals(columnId)) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }

    /** Every cell, row by row. */
    public List<CellId> cells() {
        return rows.stream()
                .flatMap(row -> columns.stream().map(column -> new CellId(id, row.id(), column.id())))
                .toList();
    }
}
