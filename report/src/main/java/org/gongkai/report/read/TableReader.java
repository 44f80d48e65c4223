package org.gongkai.report.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.report.Place;
import org.gongkai.report.read.Reading.TableSeen;
import org.gongkai.rules.form.CellId;
import org.gongkai.rules.form.CellType;
import org.gongkai.rules.form.Figure;
import org.gongkai.rules.form.Figures;
import org.gongkai.rules.form.MoneySymbols;
import org.gongkai.rules.form.MoneyUnit;
import org.gongkai.rules.form.ReportForm;
import org.jspecify.annotations.Nullable;

/**
 * Finds the form's tables in a stream of rows by their labels, not by their places. Rows come in the order of the file,
 * whichever grid they belong to, so that a table cut by a page break goes on in the next grid.
 */
final class TableReader {

    private final FormLabels form;
    private final List<TableBuilder> tables = new ArrayList<>();
    private final Map<CellId, Figure> figures = new HashMap<>();
    private final Map<CellId, Place> places = new HashMap<>();
    private final List<TableRow> above = new ArrayList<>();
    private @Nullable TableLabels titled;
    private @Nullable TableBuilder open;

    TableReader(FormLabels form) {
        this.form = form;
    }

    /** A title that stands outside the grid, as a line of its own. */
    void title(CellText line) {
        form.titled(line).ifPresent(this::begin);
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

    /** The figures in the form's order. */
    Figures figures() {
        Map<CellId, Figure> ordered = new LinkedHashMap<>();
        for (CellId cell : form.form().cells()) {
            Figure figure = figures.get(cell);
            if (figure != null) {
                ordered.put(cell, figure);
            }
        }
        return new Figures(ordered);
    }

    Map<CellId, Place> places() {
        return places;
    }

    private void begin(TableLabels table) {
        titled = table;
        above.clear();
    }

    private @Nullable TableLabels current() {
        return titled != null ? titled : open == null ? null : open.labels();
    }

    /** A row of figures with its label in front. */
    private boolean readLabelled(TableRow row) {
        for (int i = row.cells().size() - 2; i >= 0; i--) {
            RowCell cell = row.cells().get(i);
            if (cell.begins() && !cell.text().isBlank()) {
                List<RowCell> values = row.cells().subList(i + 1, row.cells().size());
                TableLabels table = tableOf(cell.text());
                LabelMatch match = table == null ? null : table.row(cell.text());
                if (table != null && match != null && areValues(values)) {
                    readRow(table, match, cell, values, row.loose());
                    return true;
                }
            }
        }
        return false;
    }

    /** The table a row label belongs to: the one being read, or the only one that has such a row. */
    private @Nullable TableLabels tableOf(CellText text) {
        TableLabels current = current();
        if (current != null && current.row(text) != null) {
            return current;
        }
        return form.withRow(text.core());
    }

    private boolean areValues(List<RowCell> cells) {
        boolean oneIsValue = false;
        for (RowCell cell : cells) {
            if (cell.isValue()) {
                oneIsValue = true;
            } else if (form.isHead(cell.text()) || tableOf(cell.text()) != null) {
                return false;
            }
        }
        return oneIsValue;
    }

    private void readRow(TableLabels labels, LabelMatch match, RowCell label, List<RowCell> values, boolean loose) {
        TableBuilder table = opened(labels, match);
        table.take(Heads.of(labels, above));
        above.clear();
        boolean again = table.hasRow(match.id()) || isReadBefore(table, match.id());
        table.addRow(match, label);
        if (!again) {
            assign(table, match.id(), values, loose);
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
        TableLabels labels = current();
        if (labels == null || !labels.isStrip() || above.isEmpty()) {
            return false;
        }
        List<RowCell> own = row.cells().stream().filter(RowCell::begins).toList();
        Heads heads = Heads.of(labels, above);
        int wanted = heads.list().size();
        if (wanted < 2 || own.size() < wanted || !own.stream().allMatch(RowCell::isValue)) {
            return false;
        }
        TableBuilder table = new TableBuilder(labels);
        tables.add(table);
        boolean again = tables.stream().anyMatch(earlier -> earlier != table && earlier.labels() == labels);
        table.take(heads);
        readStripCells(table, heads, fitted(own, heads, row.loose()), again);
        open = table;
        titled = null;
        above.clear();
        return true;
    }

    private void readStripCells(TableBuilder table, Heads heads, @Nullable List<RowCell> values, boolean again) {
        for (int i = 0; i < heads.list().size(); i++) {
            Heads.Head head = heads.list().get(i);
            LabelMatch row = head.row();
            LabelMatch column = head.match();
            if (row == null || column == null) {
                continue;
            }
            if (!table.hasRow(row.id())) {
                table.addRow(row, head.cell());
            }
            if (!again && values != null) {
                put(new CellId(table.labels().table().id(), row.id(), column.id()), values.get(i), head);
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

    private void assign(TableBuilder table, String row, List<RowCell> values, boolean loose) {
        Heads heads = table.heads();
        if (heads.isEmpty()) {
            assignWithoutHeads(table, row, values, loose);
            return;
        }
        List<RowCell> fitted = fitted(values, heads, loose);
        for (int i = 0; i < heads.list().size(); i++) {
            Heads.Head head = heads.list().get(i);
            if (head.match() != null) {
                CellId cell = new CellId(
                        table.labels().table().id(), row, head.match().id());
                if (fitted == null) {
                    putInDoubt(cell, values);
                } else {
                    put(cell, fitted.get(i), head);
                }
            }
        }
    }

    private void assignWithoutHeads(TableBuilder table, String row, List<RowCell> values, boolean loose) {
        ReportForm definition = form.form();
        List<CellId> cells = table.labels().table().cells().stream()
                .filter(cell -> cell.row().equals(row))
                .toList();
        List<RowCell> fitted =
                loose ? LooseValues.fitted(values, cells.size(), false) : values.size() == cells.size() ? values : null;
        for (int i = 0; i < cells.size(); i++) {
            if (fitted == null) {
                putInDoubt(cells.get(i), values);
            } else {
                put(cells.get(i), fitted.get(i), definition.typeOf(cells.get(i)), null);
            }
        }
    }

    /** One cell for each head, or null where it cannot be told which is whose. */
    private static @Nullable List<RowCell> fitted(List<RowCell> values, Heads heads, boolean loose) {
        int wanted = heads.list().size();
        if (values.size() == wanted) {
            return values;
        }
        if (loose || heads.loose()) {
            Heads.Head last = heads.list().get(wanted - 1);
            boolean lastIsTotal = last.match() != null && last.match().id().equals("total") && wanted > 3;
            return LooseValues.fitted(values, wanted, lastIsTotal);
        }
        List<RowCell> byColumn = new ArrayList<>();
        for (Heads.Head head : heads.list()) {
            values.stream()
                    .filter(cell -> cell.covers(head.cell().column()) && !byColumn.contains(cell))
                    .findFirst()
                    .ifPresent(byColumn::add);
        }
        return byColumn.size() == wanted ? byColumn : null;
    }

    private void put(CellId cell, RowCell value, Heads.Head head) {
        CellType type = form.form().typeOf(cell);
        put(cell, value, type, type == CellType.MONEY ? unitIn(head.cell().text()) : null);
    }

    private void put(CellId cell, RowCell value, CellType type, @Nullable MoneyUnit unit) {
        figures.putIfAbsent(cell, FigureText.read(value.text().raw(), type, unit));
        places.putIfAbsent(cell, value.at());
    }

    private void putInDoubt(CellId cell, List<RowCell> values) {
        StringBuilder all = new StringBuilder();
        values.forEach(value ->
                all.append(all.isEmpty() ? "" : " ").append(value.text().raw().strip()));
        figures.putIfAbsent(cell, Figure.unreadable(all.toString()));
        places.putIfAbsent(cell, values.get(0).at());
    }

    private static @Nullable MoneyUnit unitIn(CellText head) {
        return MoneySymbols.builtIn().all().entrySet().stream()
                .filter(symbol -> head.narrow().contains(symbol.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }
}
