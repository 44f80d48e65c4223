package org.gongkai.report.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.report.read.Reading.TableSeen;
import org.jspecify.annotations.Nullable;

/**
 * Finds the form's tables in a stream of rows by their labels, not by their places. Rows come in the order of the file,
 * whichever grid they belong to, so that a table cut by a page break goes on in the next grid.
 */
final class TableReader {

    private final FormLabels form;
    private final List<TableBuilder> tables = new ArrayList<>();
    private final CellFiller cells;
    private final List<TableRow> above = new ArrayList<>();
    private @Nullable TableLabels titled;
    private @Nullable TableBuilder open;

    TableReader(FormLabels form) {
        this.form = form;
        this.cells = new CellFiller(form.form());
    }

    /** A title that stands outside the grid, as a line of its own; the heading of a chapter is that of its only table. */
    void title(CellText line) {
        form.titled(line).or(() -> headed(line)).ifPresent(this::begin);
    }

    private Optional<TableLabels> headed(CellText line) {
        ChapterLabels.Heading heading = form.chapters().headingOf(line);
        List<TableLabels> tablesOfChapter = heading == null
                ? List.of()
                : form.tables().stream()
                        .filter(table -> table.table().chapter() == heading.number())
                        .toList();
        return tablesOfChapter.size() == 1 ? Optional.of(tablesOfChapter.get(0)) : Optional.empty();
    }

    /** The next row. */
    void row(TableRow row) {
        Optional<TableLabels> title = row.cells().stream()
                .filter(cell -> cell.begins() && !cell.text().isBlank())
                .map(RowCell::text)
                .flatMap(text -> form.titled(text).stream())
                .findFirst();
        if (title.isPresent()) {
            begin(title.get());
        } else if (!readLabelled(row) && !readStrip(row)) {
            readOther(row);
        }
    }

    List<TableSeen> tables() {
        return tables.stream()
                .filter(table -> !table.isEmpty())
                .map(TableBuilder::seen)
                .toList();
    }

    CellFiller cells() {
        return cells;
    }

    private void begin(TableLabels table) {
        titled = table;
        above.clear();
    }

    private @Nullable TableLabels current() {
        return titled != null ? titled : open == null ? null : open.labels();
    }

    /** A row of figures with its label in front; a grid may leave out the cells behind it that are blank. */
    private boolean readLabelled(TableRow row) {
        int last = row.cells().size() - (row.loose() ? 2 : 1);
        for (int i = last; i >= 0; i--) {
            RowCell cell = row.cells().get(i);
            if (cell.begins() && !cell.text().isBlank()) {
                List<RowCell> values = row.cells().subList(i + 1, row.cells().size());
                TableLabels table = tableOf(cell.text(), values);
                LabelMatch match = table == null ? null : rowOf(table, cell.text(), values);
                if (table != null && match != null && areValues(table, values) && !isHeadRow(table, row, i)) {
                    readRow(table, match, cell, values, row.loose());
                    return true;
                }
            }
        }
        return false;
    }

    /** The table a row label belongs to: the one being read, or the only one that has such a row. */
    private @Nullable TableLabels tableOf(CellText text, List<RowCell> behind) {
        TableLabels current = current();
        if (current != null && rowOf(current, text, behind) != null) {
            return current;
        }
        return form.withRow(text.core());
    }

    /** The row that a cell names; words that name a column as well, such as 总计, name a row where figures follow. */
    private static @Nullable LabelMatch rowOf(TableLabels table, CellText text, List<RowCell> behind) {
        LabelMatch match = table.row(text);
        boolean figures = !behind.isEmpty()
                && behind.stream().allMatch(RowCell::isValue)
                && behind.stream().anyMatch(cell -> !cell.text().isBlank());
        return match == null && figures ? table.rows().exact(text.core()) : match;
    }

    /** Whether figures stand behind a label, or under the heads of its table whatever is no label. */
    private boolean areValues(TableLabels table, List<RowCell> cells) {
        boolean oneIsValue = false;
        for (RowCell cell : cells) {
            if (cell.isValue()) {
                oneIsValue = true;
            } else if (isLabel(cell.text())) {
                return false;
            }
        }
        return oneIsValue || isUnderHeads(table);
    }

    private boolean isLabel(CellText text) {
        return form.isHead(text) || tableOf(text, List.of()) != null;
    }

    private boolean isUnderHeads(TableLabels table) {
        return !Heads.of(table, above).isEmpty() || (open != null && open.labels() == table);
    }

    /**
     * Whether a cell that names a row stands among heads, with only blanks behind it: where the form's rows stand side
     * by side, their names are heads, and a merged head taken apart leaves blanks.
     */
    private boolean isHeadRow(TableLabels table, TableRow row, int label) {
        boolean blank = row.cells().subList(label + 1, row.cells().size()).stream()
                .allMatch(cell -> cell.text().isBlank());
        boolean besideHeads = row.cells().subList(0, label).stream()
                .anyMatch(cell -> cell.begins() && table.column(cell.text()) != null);
        return table.isStrip() && blank && (besideHeads || !isUnderHeads(table));
    }

    private void readRow(TableLabels labels, LabelMatch match, RowCell label, List<RowCell> values, boolean loose) {
        TableBuilder table = opened(labels, match);
        table.take(Heads.of(labels, above));
        above.clear();
        boolean again = table.hasRow(match.id()) || isReadBefore(table, match.id());
        table.addRow(match, label);
        if (!again) {
            cells.fillRow(table, match.id(), label, values, loose);
        }
    }

    private boolean isReadBefore(TableBuilder table, String row) {
        return tables.stream()
                .anyMatch(earlier -> earlier != table && earlier.labels() == table.labels() && earlier.hasRow(row));
    }

    private TableBuilder opened(TableLabels labels, LabelMatch match) {
        TableBuilder table = open;
        titled = null;
        if (table == null || table.labels() != labels) {
            table = tables.stream()
                    .filter(earlier -> earlier.labels() == labels && !earlier.hasRow(match.id()))
                    .findFirst()
                    .orElse(null);
        }
        if (table == null || table.beganWith(match.id())) {
            table = new TableBuilder(labels);
            tables.add(table);
        }
        open = table;
        return table;
    }

    /** A row of figures without a label, where the form's rows stand side by side. */
    private boolean readStrip(TableRow row) {
        TableLabels labels = above.isEmpty() ? null : strip();
        if (labels == null) {
            return false;
        }
        List<RowCell> own = row.cells().stream().filter(RowCell::begins).toList();
        Heads heads = Heads.of(labels, above);
        int wanted = heads.list().size();
        boolean blanksLeftOut = !row.loose() && wanted == labels.table().cells().size() && !row.isBlank();
        if (wanted < 2 || (own.size() < wanted && !blanksLeftOut) || !areValues(labels, own)) {
            return false;
        }
        TableBuilder table = new TableBuilder(labels);
        tables.add(table);
        boolean again = tables.stream().anyMatch(earlier -> earlier != table && earlier.labels() == labels);
        table.take(heads);
        nameStripRows(table, heads);
        if (!again) {
            cells.fillStrip(labels.table(), heads, own, row);
        }
        open = table;
        titled = null;
        above.clear();
        return true;
    }

    /** The table whose rows stand side by side: the one being read, or the one all of whose heads stand above. */
    private @Nullable TableLabels strip() {
        TableLabels current = current();
        if (current != null && current.isStrip()) {
            return current;
        }
        return form.tables().stream()
                .filter(table -> table.isStrip()
                        && Heads.of(table, above).list().size()
                                == table.table().cells().size())
                .findFirst()
                .orElse(null);
    }

    private static void nameStripRows(TableBuilder table, Heads heads) {
        for (Heads.Head head : heads.list()) {
            LabelMatch row = head.row();
            if (row != null && !table.hasRow(row.id())) {
                table.addRow(row, head.cell());
            }
        }
    }

    private void readOther(TableRow row) {
        RowCell label = row.cells().stream()
                .filter(cell -> cell.begins() && !cell.text().isBlank())
                .findFirst()
                .orElse(null);
        if (label == null) {
            return;
        }
        if (open != null && titled == null && above.isEmpty() && isStranger(row, label)) {
            open.addStranger(label);
        } else {
            above.add(row);
        }
    }

    /** A row that an office has added: words in front, figures behind, among the rows of a table. */
    private boolean isStranger(TableRow row, RowCell label) {
        List<RowCell> values =
                row.cells().subList(row.cells().indexOf(label) + 1, row.cells().size());
        return !label.isValue()
                && !form.isHead(label.text())
                && values.stream().allMatch(RowCell::isValue)
                && values.stream().anyMatch(cell -> !cell.text().isBlank());
    }
}
