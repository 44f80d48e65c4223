package org.gongkai.report.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongkai.report.Place;
import org.gongkai.report.read.source.Block;
import org.gongkai.report.read.source.Grid;
import org.gongkai.report.read.source.ProseLine;
import org.gongkai.report.read.source.SourceDocument;

/**
 * Folds flattened tables up again. Word processors and web pages, copied as text, give a table as one cell a line: with
 * a tab in front of each cell and an empty line behind each row, or with nothing but line ends; or one row a line, its
 * cells parted by tabs or blanks. Grids are passed on row by row.
 */
final class FlatTables {

    private static final int LONGEST_ROW = 400;
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final int LONGEST_LABEL = 80;
    private static final int LINES_OF_LABEL = 3;

    private final FlatWords words;
    private final List<Item> items = new ArrayList<>();
    private final TabbedRows tabbed;
    private final BareRows bare;

    private FlatTables(FlatWords words) {
        this.words = words;
        this.tabbed = new TabbedRows(words, items);
        this.bare = new BareRows(words, items);
    }

    /** The items of a document, in its order. */
    static List<Item> fold(SourceDocument document, FlatWords words) {
        FlatTables tables = new FlatTables(words);
        List<Block> blocks = LineSpacing.single(document.blocks());
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i) instanceof Grid grid) {
                tables.close();
                tables.rows(TableRow.of(grid));
            } else if (blocks.get(i) instanceof ProseLine line) {
                i += tables.line(line, blocks, i);
            }
        }
        tables.close();
        return tables.items;
    }

    /** Takes the rows of a grid, of which the first may be the lower half of the row before. */
    private void rows(List<TableRow> rows) {
        int last = items.size() - 1;
        if (!rows.isEmpty() && last >= 0 && items.get(last) instanceof Item.Row upper) {
            TableRow whole = CutRows.joined(upper.row(), rows.get(0), this::isLabel);
            if (whole != null) {
                items.set(last, new Item.Row(whole));
                rows.subList(1, rows.size()).forEach(this::row);
                return;
            }
        }
        rows.forEach(this::row);
    }

    private boolean isLabel(CellText text) {
        FlatWords.Kind kind = words.kindOf(text, true);
        return kind == FlatWords.Kind.ROW || kind == FlatWords.Kind.HEAD || kind == FlatWords.Kind.GROUP;
    }

    /** Takes a row of a grid. Where a page is one table, a lone cell across it is a line of prose. */
    private void row(TableRow row) {
        if (!isProse(row)) {
            items.add(new Item.Row(row));
            return;
        }
        for (RowCell cell : row.cells()) {
            cell.text().raw().lines().filter(line -> !line.isBlank()).forEach(line -> {
                ProseLine prose = new ProseLine(line, cell.at());
                items.add(new Item.Prose(prose, CellText.of(line)));
            });
        }
    }

    private boolean isProse(TableRow row) {
        List<RowCell> filled =
                row.cells().stream().filter(cell -> !cell.text().isBlank()).toList();
        if (row.loose() || filled.size() != 1 || !row.cells().stream().allMatch(RowCell::begins)) {
            return false;
        }
        CellText text = filled.get(0).text();
        boolean lone = row.cells().size() == 1 && words.kindOf(text, false) == FlatWords.Kind.OTHER;
        return lone || words.isHeading(text);
    }

    /** Takes a line; gives how many further lines belong to it. */
    private int line(ProseLine line, List<Block> blocks, int position) {
        CellText text = CellText.of(line.text());
        if (words.isHeading(text)) {
            close();
            items.add(new Item.Prose(line, text));
            return 0;
        }
        if (inlineRow(line)) {
            return 0;
        }
        if (tabbed.takes(line, text)) {
            bare.close();
            return 0;
        }
        int wrapped = wrappedRow(line, text, blocks, position);
        if (wrapped > 0) {
            return wrapped;
        }
        int joined = bare.take(line, text, blocks, position);
        if (joined < 0) {
            items.add(new Item.Prose(line, text));
            return 0;
        }
        return joined;
    }

    /** A whole row on one line, its cells parted by tabs or, if all behind the first are figures, by blanks. */
    private boolean inlineRow(ProseLine line) {
        if (line.text().length() > LONGEST_ROW) {
            return false;
        }
        List<CellText> parts = parts(line.text());
        if (parts.size() < 2 || !words.isRow(parts)) {
            return false;
        }
        close();
        items.add(new Item.Row(looseRow(parts, line.at())));
        return true;
    }

    /** A row whose label is wrapped, its figures together on the line where the label ends, or on the next. */
    private int wrappedRow(ProseLine line, CellText text, List<Block> blocks, int position) {
        StringBuilder label = new StringBuilder(line.text());
        for (int more = 1; more <= LINES_OF_LABEL && position + more < blocks.size(); more++) {
            if (text.isBlank()
                    || label.length() > LONGEST_LABEL
                    || !(blocks.get(position + more) instanceof ProseLine next)) {
                return 0;
            }
            List<CellText> parts = parts(next.text());
            int figures = words.figuresBehindLabel(parts);
            if (figures > 1 && parts.size() - figures <= 1) {
                label.append(parts.size() > figures ? parts.get(0).raw() : "");
                List<CellText> row = new ArrayList<>(parts.subList(parts.size() - figures, parts.size()));
                row.add(0, CellText.of(label.toString()));
                return emitted(row, line.at()) ? more : 0;
            }
            if (figures > 0) {
                return 0;
            }
            label.append(next.text());
        }
        return 0;
    }

    private boolean emitted(List<CellText> row, Place at) {
        if (words.kindOf(row.get(0), true) != FlatWords.Kind.ROW) {
            return false;
        }
        close();
        items.add(new Item.Row(looseRow(row, at)));
        return true;
    }

    /** Parted by tabs, a blank cell is kept, unless it stands for a merged one in front of the label. */
    private static List<CellText> parts(String line) {
        if (line.indexOf('\t', 1) < 0) {
            String stripped = line.strip();
            return stripped.chars().anyMatch(c -> LabelText.isBlank((char) c))
                    ? BLANKS.splitAsStream(stripped).map(CellText::of).toList()
                    : List.of(CellText.of(stripped));
        }
        List<CellText> parts = Stream.of(line.split("\t", -1)).map(CellText::of).toList();
        int label = 0;
        while (label < parts.size() && parts.get(label).isBlank()) {
            label++;
        }
        boolean labelled = label < parts.size() && !parts.get(label).value();
        return labelled ? parts.subList(label, parts.size()) : parts;
    }

    private void close() {
        tabbed.close();
        bare.close();
    }

    static TableRow looseRow(List<CellText> texts, Place at) {
        List<RowCell> cells = new ArrayList<>();
        for (CellText text : texts) {
            cells.add(new RowCell(text, cells.size(), 1, true, at));
        }
        return new TableRow(cells, true);
    }
}
