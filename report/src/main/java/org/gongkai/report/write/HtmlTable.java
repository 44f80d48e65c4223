package org.gongkai.report.write;

import java.util.List;
import java.util.stream.Collectors;
import org.gongkai.report.write.FormGrid.Blank;
import org.gongkai.report.write.FormGrid.Cell;
import org.gongkai.report.write.FormGrid.Head;
import org.gongkai.report.write.FormGrid.Note;
import org.gongkai.report.write.FormGrid.Slot;
import org.gongkai.rules.form.FormTable;

/** Draws a form's table in HTML, each figure tied to its labels, so that it can be understood when read out. */
final class HtmlTable {

    /** Draws the {@code td} of one figure. */
    interface SlotDrawing {
        void draw(Slot slot, String headers, Cell cell);
    }

    private final Markup page;
    private final FormGrid grid;
    private final String id;
    private final SlotDrawing slots;
    private final List<Cell> heads;

    private HtmlTable(Markup page, FormGrid grid, String id, SlotDrawing slots) {
        this.page = page;
        this.grid = grid;
        this.id = id;
        this.slots = slots;
        this.heads = grid.heads();
    }

    /**
     * Draws a table whose ids begin with {@code id}, in a region of its own that scrolls where the screen is narrow. The
     * region is called what the elements with the ids {@code names} say, or what the table is called where there are none.
     */
    static void draw(Markup page, FormGrid grid, String id, String names, SlotDrawing slots) {
        new HtmlTable(page, grid, id, slots).draw(names);
    }

    /** What to call a table: its titles. */
    static String name(FormGrid grid) {
        return grid.tables().stream()
                .map(table -> table.title().text())
                .collect(Collectors.joining(PrintWords.get("and")));
    }

    private void draw(String names) {
        String label = names.isEmpty() ? name(grid) : "";
        // A name that is not shown, and so not read back for words of the report, as a caption would be.
        page.open(
                "div",
                "class",
                "table",
                "role",
                "region",
                "aria-labelledby",
                names,
                "aria-label",
                label,
                "tabindex",
                "0");
        page.open("table", "class", layout(), "aria-label", name(grid)).line();
        columns();
        for (int row = 0; row < grid.rows().size(); row++) {
            if (beginsPart(row)) {
                page.open(row < grid.headRows() ? "thead" : "tbody").line();
            }
            row(grid.rows().get(row));
            if (row + 1 == grid.rows().size() || beginsPart(row + 1)) {
                page.close().line();
            }
        }
        page.close().close().line();
    }

    private String layout() {
        FormTable.Layout layout = grid.tables().get(0).layout();
        return layout.name().toLowerCase(java.util.Locale.ROOT);
    }

    private void columns() {
        int all = grid.widths().stream().mapToInt(Integer::intValue).sum();
        page.open("colgroup");
        for (int width : grid.widths()) {
            page.empty("col", "style", "width:" + Math.round(1000.0 * width / all) / 10.0 + "%");
        }
        page.close().line();
    }

    /** Whether a row is the first of the head, of the body, or of the next of several tables. */
    private boolean beginsPart(int row) {
        if (row == 0 || row == grid.headRows()) {
            return true;
        }
        return tableOf(row) != tableOf(row - 1);
    }

    private int tableOf(int row) {
        List<Cell> cells = grid.rows().get(row);
        return cells.isEmpty() ? tableOf(row - 1) : cells.get(0).table();
    }

    private void row(List<Cell> cells) {
        page.open("tr");
        cells.forEach(this::cell);
        page.close().line();
    }

    private void cell(Cell cell) {
        String rows = span(cell.rowSpan());
        String columns = span(cell.columnSpan());
        if (cell.content() instanceof Head head) {
            String[] attributes = {
                "id", id(cell), "class", length(cell, head), "scope", scope(head), "rowspan", rows, "colspan", columns
            };
            page.leaf("th", head.text(), attributes);
        } else if (cell.content() instanceof Note note) {
            page.leaf("td", note.text(), "class", "note", "rowspan", rows, "colspan", columns);
        } else if (cell.content() instanceof Blank) {
            page.leaf("td", "", "rowspan", rows, "colspan", columns);
        } else if (cell.content() instanceof Slot slot) {
            slots.draw(slot, headers(cell), cell);
        }
    }

    static String span(int lines) {
        return lines == 1 ? "" : Integer.toString(lines);
    }

    private String headers(Cell cell) {
        return heads.stream().filter(head -> head.isHeadOf(cell)).map(this::id).collect(Collectors.joining(" "));
    }

    private String id(Cell cell) {
        return id + "-" + cell.row() + "-" + cell.column();
    }

    /** How long the label of a single column is, for style sheets that break it: {@code n4} for four characters. */
    private static String length(Cell cell, Head head) {
        boolean single = head.kind() == FormGrid.HeadKind.COLUMN && cell.columnSpan() == 1;
        return single ? "n" + head.text().length() : "";
    }

    private static String scope(Head head) {
        return switch (head.kind()) {
            case CORNER, COLUMN -> "col";
            case COLUMN_GROUP -> "colgroup";
            case ROW -> "row";
            case TITLE, ROW_GROUP -> "rowgroup";
        };
    }
}
