package org.gongkai.report.write;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.rules.form.CellId;
import org.gongkai.rules.form.FormColumn;
import org.gongkai.rules.form.FormGroup;
import org.gongkai.rules.form.FormRow;
import org.gongkai.rules.form.FormTable;
import org.gongkai.rules.form.FormTable.Layout;
import org.gongkai.rules.form.ReportForm;

/** Lays out form tables below each other on one grid of columns. */
final class GridLayout {

    private final ReportForm form;
    private final List<FormTable> tables;
    private final GridColumns columns;
    private final List<List<FormGrid.Cell>> rows = new ArrayList<>();

    private GridLayout(ReportForm form, List<FormTable> tables) {
        this.form = form;
        this.tables = tables;
        this.columns = GridColumns.of(tables);
    }

    static List<FormGrid> ofForm(ReportForm form) {
        List<FormGrid> grids = new ArrayList<>();
        List<FormTable> together = new ArrayList<>();
        for (FormTable table : form.tables()) {
            if (!together.isEmpty() && !standTogether(together.get(together.size() - 1), table)) {
                grids.add(of(form, together));
                together.clear();
            }
            together.add(table);
        }
        if (!together.isEmpty()) {
            grids.add(of(form, together));
        }
        return grids;
    }

    static FormGrid of(ReportForm form, List<FormTable> tables) {
        return new GridLayout(form, tables).grid();
    }

    private static boolean standTogether(FormTable before, FormTable after) {
        return before.layout() == Layout.LIST && after.layout() == Layout.LIST && before.chapter() == after.chapter();
    }

    private FormGrid grid() {
        int headRows = 0;
        for (int i = 0; i < tables.size(); i++) {
            headRows = tables.get(i).layout() == Layout.STRIP ? strip(i) : cross(i);
        }
        return new FormGrid(
                tables.get(0).chapter(),
                tables,
                columns.widths(),
                columns.labelColumns(),
                tables.size() == 1 ? headRows : 0,
                rows);
    }

    /** Row labels at the left, column labels on top; of a list, its title above. Returns the number of head rows. */
    private int cross(int index) {
        FormTable table = tables.get(index);
        int begin = rows.size();
        preamble(index);
        int head = rows.size();
        HeadTree top = columnHeads(table);
        HeadTree side = rowHeads(table);
        int depth = top.depth();
        put(corner(table), head, 0, depth, columns.labelColumns(), index);
        for (HeadTree.Span span : top.spans(depth)) {
            FormGrid.HeadKind kind = span.leaf() ? FormGrid.HeadKind.COLUMN : FormGrid.HeadKind.COLUMN_GROUP;
            int from = columns.start(table, span.first());
            int to = columns.start(table, span.first() + span.count());
            put(new FormGrid.Head(span.label(), kind), head + span.level(), from, span.levels(), to - from, index);
        }
        for (HeadTree.Span span : side.spans(columns.labelColumns())) {
            FormGrid.HeadKind kind = span.leaf() ? FormGrid.HeadKind.ROW : FormGrid.HeadKind.ROW_GROUP;
            int row = head + depth + span.first();
            put(new FormGrid.Head(span.label(), kind), row, span.level(), span.count(), span.levels(), index);
        }
        slots(index, head + depth);
        return head + depth - begin;
    }

    private void slots(int index, int firstRow) {
        FormTable table = tables.get(index);
        for (int r = 0; r < table.rows().size(); r++) {
            for (int c = 0; c < table.columns().size(); c++) {
                int from = columns.start(table, c);
                put(slot(table, r, c), firstRow + r, from, 1, columns.start(table, c + 1) - from, index);
            }
        }
    }

    /** One row of figures, the form rows side by side as groups of columns. Returns the number of head rows. */
    private int strip(int index) {
        FormTable table = tables.get(index);
        preamble(index);
        int head = rows.size();
        HeadTree tree = stripHeads(table);
        int depth = tree.depth();
        for (HeadTree.Span span : tree.spans(depth)) {
            FormGrid.HeadKind kind = span.leaf() ? FormGrid.HeadKind.COLUMN : FormGrid.HeadKind.COLUMN_GROUP;
            FormGrid.Head label = new FormGrid.Head(span.label(), kind);
            put(label, head + span.level(), span.first(), span.levels(), span.count(), index);
        }
        int width = table.columns().size();
        for (int i = 0; i < table.rows().size() * width; i++) {
            put(slot(table, i / width, i % width), head + depth, i, 1, 1, index);
        }
        return head + depth;
    }

    /** The rows that span the whole table: a list's title, and a remark that has no corner to stand in. */
    private void preamble(int index) {
        FormTable table = tables.get(index);
        if (table.layout() == Layout.LIST) {
            FormGrid.Head title = new FormGrid.Head(table.title().text(), FormGrid.HeadKind.TITLE);
            put(title, rows.size(), 0, 1, columns.widths().size(), index);
        }
        String note = table.note();
        if (note != null && table.layout() != Layout.CROSS) {
            put(new FormGrid.Note(note), rows.size(), 0, 1, columns.widths().size(), index);
        }
    }

    private FormGrid.Content corner(FormTable table) {
        if (table.layout() == Layout.LIST) {
            return new FormGrid.Head(form.rowHead(), FormGrid.HeadKind.CORNER);
        }
        String note = table.note();
        return note == null ? new FormGrid.Blank() : new FormGrid.Note(note);
    }

    private static FormGrid.Slot slot(FormTable table, int row, int column) {
        FormColumn formColumn = table.columns().get(column);
        String rowId = table.rows().get(row).id();
        return new FormGrid.Slot(new CellId(table.id(), rowId, formColumn.id()), formColumn);
    }

    private void put(FormGrid.Content content, int row, int column, int rowSpan, int columnSpan, int table) {
        while (rows.size() < row + rowSpan) {
            rows.add(new ArrayList<>());
        }
        List<FormGrid.Cell> cells = rows.get(row);
        int at = 0;
        while (at < cells.size() && cells.get(at).column() < column) {
            at++;
        }
        cells.add(at, new FormGrid.Cell(content, row, column, rowSpan, columnSpan, table));
    }

    private static HeadTree columnHeads(FormTable table) {
        return new HeadTree(table.columns().stream()
                .map(column ->
                        new HeadTree.Leaf(column.label().text(), HeadTree.groupsOf(column.id(), table.columnGroups())))
                .toList());
    }

    static HeadTree rowHeads(FormTable table) {
        return new HeadTree(table.rows().stream()
                .map(row -> new HeadTree.Leaf(row.label().text(), HeadTree.groupsOf(row.id(), table.rowGroups())))
                .toList());
    }

    private static HeadTree stripHeads(FormTable table) {
        List<HeadTree.Leaf> leaves = new ArrayList<>();
        for (FormRow row : table.rows()) {
            List<FormGroup> groups = new ArrayList<>(HeadTree.groupsOf(row.id(), table.rowGroups()));
            groups.add(new FormGroup(row.label(), List.of(row.id())));
            for (FormColumn column : table.columns()) {
                List<FormGroup> all = new ArrayList<>(groups);
                all.addAll(HeadTree.groupsOf(column.id(), table.columnGroups()));
                leaves.add(new HeadTree.Leaf(column.label().text(), all));
            }
        }
        return new HeadTree(leaves);
    }
}
