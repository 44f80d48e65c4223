package org.gongkai.report.write;

import java.util.List;
import org.gongkai.rules.form.CellId;
import org.gongkai.rules.form.FormColumn;
import org.gongkai.rules.form.FormTable;
import org.gongkai.rules.form.ReportForm;

/**
 * A table of the form as it is printed (表格版式): merged cells, worked out from the form data alone. Every output that
 * draws tables draws this one.
 *
 * @param chapter number of the chapter it stands in, from 1
 * @param tables the form tables it shows: several where chapter two prints its lists as one table
 * @param widths share of the width for each grid column; only their proportion counts
 * @param labelColumns columns at the left that hold row labels, 0 where there are none
 * @param headRows rows to be repeated at the top of the next page, 0 where repeating them makes no sense
 * @param rows rows from top to bottom, each with the cells that begin in it
 */
public record FormGrid(
        int chapter,
        List<FormTable> tables,
        List<Integer> widths,
        int labelColumns,
        int headRows,
        List<List<Cell>> rows) {

    public FormGrid {
        tables = List.copyOf(tables);
        widths = List.copyOf(widths);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** The tables of a form as they stand in a report, in order; lists that follow each other are one table. */
    public static List<FormGrid> of(ReportForm form) {
        return GridLayout.ofForm(form);
    }

    /** One table of a form by itself. */
    public static FormGrid of(ReportForm form, FormTable table) {
        return GridLayout.of(form, List.of(table));
    }

    /** Number of grid columns. */
    public int columns() {
        return widths.size();
    }

    /** The part of the table's width that a cell has, 0 to 1. */
    public double share(Cell cell) {
        List<Integer> spanned = widths.subList(cell.column(), cell.column() + cell.columnSpan());
        return (double) sum(spanned) / sum(widths);
    }

    private static int sum(List<Integer> widths) {
        return widths.stream().mapToInt(Integer::intValue).sum();
    }

    /** Every cell, row by row. */
    public List<Cell> cells() {
        return rows.stream().flatMap(List::stream).toList();
    }

    /** Every label that may belong to figures, row by row; which belong to one, {@link Cell#isHeadOf} says. */
    public List<Cell> heads() {
        return cells().stream().filter(cell -> cell.content() instanceof Head).toList();
    }

    /** What stands in a cell of the layout. */
    public sealed interface Content permits Head, Note, Blank, Slot {}

    /**
     * A label.
     *
     * @param text official wording
     * @param kind what it is the label of
     */
    public record Head(String text, HeadKind kind) implements Content {}

    /** What a label is the label of. */
    public enum HeadKind {
        /** Of a whole table. */
        TITLE,
        /** Of the row labels below it. */
        CORNER,
        /** Of one column. */
        COLUMN,
        /** Of several columns. */
        COLUMN_GROUP,
        /** Of one row. */
        ROW,
        /** Of several rows. */
        ROW_GROUP
    }

    /**
     * A remark printed in the table.
     *
     * @param text official wording
     */
    public record Note(String text) implements Content {}

    /** Nothing, and nothing is meant to be written here. */
    public record Blank() implements Content {}

    /**
     * The place of a figure.
     *
     * @param id its cell
     * @param column column of the form it stands in
     */
    public record Slot(CellId id, FormColumn column) implements Content {}

    /**
     * A cell of the layout, merged or not.
     *
     * @param content what stands in it
     * @param row row it begins in, from 0
     * @param column grid column it begins in, from 0
     * @param rowSpan rows it spans, at least 1
     * @param columnSpan grid columns it spans, at least 1
     * @param table position, within {@link FormGrid#tables()}, of the form table it belongs to
     */
    public record Cell(Content content, int row, int column, int rowSpan, int columnSpan, int table) {

        /** Whether this is a label that says what a figure is: one above it or left of it, in the same table. */
        public boolean isHeadOf(Cell figure) {
            return content instanceof Head head
                    && head.kind() != HeadKind.CORNER
                    && table == figure.table
                    && (isAbove(figure) || isLeftOf(figure));
        }

        private boolean isAbove(Cell other) {
            return row < other.row && column < other.column + other.columnSpan && other.column < column + columnSpan;
        }

        private boolean isLeftOf(Cell other) {
            return column < other.column && row < other.row + other.rowSpan && other.row < row + rowSpan;
        }
    }
}
