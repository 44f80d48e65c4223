package org.gongkai.report.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.report.Place;
import org.gongkai.rules.form.CellId;
import org.gongkai.rules.form.CellType;
import org.gongkai.rules.form.Figure;
import org.gongkai.rules.form.Figures;
import org.gongkai.rules.form.FormTable;
import org.gongkai.rules.form.MoneySymbols;
import org.gongkai.rules.form.MoneyUnit;
import org.gongkai.rules.form.ReportForm;
import org.jspecify.annotations.Nullable;

/**
 * Puts the cells of a row to the columns they belong to. A row whose cells cannot be told apart is in doubt as a whole:
 * each of its figures is unreadable, none is guessed.
 */
final class CellFiller {

    private final ReportForm form;
    private final Map<CellId, Figure> figures = new HashMap<>();
    private final Map<CellId, Place> places = new HashMap<>();

    CellFiller(ReportForm form) {
        this.form = form;
    }

    /** The figures in the form's order. */
    Figures figures() {
        Map<CellId, Figure> ordered = new LinkedHashMap<>();
        for (CellId cell : form.cells()) {
            Figure figure = figures.get(cell);
            if (figure != null) {
                ordered.put(cell, figure);
            }
        }
        return new Figures(ordered);
    }

    /** Where each figure stands. */
    Map<CellId, Place> places() {
        return places;
    }

    /** Fills a row under the heads of its table; without any heads, in the form's order. */
    void fillRow(TableBuilder table, String row, RowCell label, List<RowCell> found, boolean loose) {
        Heads heads = table.heads();
        List<RowCell> values = found.isEmpty() ? List.of(blankBehind(label)) : found;
        if (heads.isEmpty()) {
            fillWithoutHeads(table.labels().table(), row, values, loose);
            return;
        }
        List<RowCell> fitted = fitted(values, heads, loose);
        for (int i = 0; i < heads.list().size(); i++) {
            Heads.Head head = heads.list().get(i);
            LabelMatch column = head.match();
            if (column != null) {
                CellId cell = new CellId(table.labels().table().id(), row, column.id());
                put(cell, fitted == null ? null : fitted.get(i), values, head);
            }
        }
    }

    /** Fills a row of figures that stand for several form rows side by side. */
    void fillStrip(FormTable table, Heads heads, List<RowCell> values, TableRow figureRow) {
        boolean unclear = !figureRow.sure()
                && LooseValues.mayBeginLater(values, heads.list().size());
        List<RowCell> fitted = unclear ? null : fitted(values, heads, figureRow.loose());
        for (int i = 0; i < heads.list().size(); i++) {
            Heads.Head head = heads.list().get(i);
            LabelMatch row = head.row();
            LabelMatch column = head.match();
            if (row != null && column != null) {
                CellId cell = new CellId(table.id(), row.id(), column.id());
                put(cell, fitted == null ? null : fitted.get(i), values, head);
            }
        }
    }

    private void fillWithoutHeads(FormTable table, String row, List<RowCell> values, boolean loose) {
        List<CellId> cells =
                table.cells().stream().filter(cell -> cell.row().equals(row)).toList();
        List<RowCell> fitted =
                loose ? LooseValues.fitted(values, cells.size(), false) : values.size() == cells.size() ? values : null;
        for (int i = 0; i < cells.size(); i++) {
            put(cells.get(i), fitted == null ? null : fitted.get(i), values, null);
        }
    }

    /** One cell for each head, or null where it cannot be told which is whose. */
    private static @Nullable List<RowCell> fitted(List<RowCell> values, Heads heads, boolean loose) {
        int wanted = heads.list().size();
        if (values.size() == wanted) {
            return values;
        }
        if (loose || heads.loose()) {
            LabelMatch last = heads.list().get(wanted - 1).match();
            boolean lastIsTotal = last != null && last.id().equals("total") && wanted > 3;
            return LooseValues.fitted(values, wanted, lastIsTotal);
        }
        return byColumn(values, heads);
    }

    /** The cell under each head; a column without one is blank. Null where a filled cell stands under no head. */
    private static @Nullable List<RowCell> byColumn(List<RowCell> values, Heads heads) {
        List<RowCell> left = new ArrayList<>(values);
        List<RowCell> fitted = new ArrayList<>();
        for (Heads.Head head : heads.list()) {
            int column = head.cell().column();
            RowCell under = left.stream()
                    .filter(cell -> cell.covers(column))
                    .findFirst()
                    .orElseGet(() -> new RowCell(CellText.BLANK, column, 1, true, blankAt(values, column)));
            left.remove(under);
            fitted.add(under);
        }
        return left.stream().allMatch(cell -> cell.text().isBlank()) ? fitted : null;
    }

    private static RowCell blankBehind(RowCell label) {
        int column = label.column() + label.columnSpan();
        return new RowCell(CellText.BLANK, column, 1, true, blankAt(List.of(label), column));
    }

    /** Where a cell would stand that the file leaves out because nothing is in it. */
    private static Place blankAt(List<RowCell> row, int column) {
        Place beside = row.get(0).at();
        return beside.row() == 0 ? beside : Place.cell(beside.page(), beside.table(), beside.row(), column + 1);
    }

    private void put(CellId cell, @Nullable RowCell value, List<RowCell> wholeRow, Heads.@Nullable Head head) {
        if (value == null) {
            figures.putIfAbsent(cell, Figure.unreadable(joined(wholeRow)));
            places.putIfAbsent(cell, wholeRow.get(0).at());
            return;
        }
        CellType type = form.typeOf(cell);
        MoneyUnit unit =
                type == CellType.MONEY && head != null ? unitIn(head.cell().text()) : null;
        figures.putIfAbsent(cell, FigureText.read(value.text().raw(), type, unit));
        places.putIfAbsent(cell, value.at());
    }

    private static String joined(List<RowCell> cells) {
        return String.join(
                " ", cells.stream().map(cell -> cell.text().raw().strip()).toList());
    }

    private static @Nullable MoneyUnit unitIn(CellText head) {
        return MoneySymbols.builtIn().all().entrySet().stream()
                .filter(symbol -> head.narrow().contains(symbol.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }
}
