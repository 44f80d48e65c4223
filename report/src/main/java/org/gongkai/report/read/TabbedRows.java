package org.gongkai.report.read;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.report.Place;
import org.gongkai.report.read.source.ProseLine;

/** Flattened tables that keep a tab in front of each cell: an empty line ends a row, other lines go on with a cell. */
final class TabbedRows {

    private final FlatWords words;
    private final List<Item> items;
    private final List<String> texts = new ArrayList<>();
    private final List<ProseLine> lines = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();

    TabbedRows(FlatWords words, List<Item> items) {
        this.words = words;
        this.items = items;
    }

    /** Takes a line that begins or continues a cell, or ends a row; false for a line that is none of these. */
    boolean takes(ProseLine line, CellText text) {
        if (line.text().startsWith("\t")) {
            beginCells(line);
            return true;
        }
        if (texts.isEmpty()) {
            return false;
        }
        if (text.isBlank()) {
            close();
            return true;
        }
        if (isNewParagraph(text)) {
            close();
            return false;
        }
        texts.set(texts.size() - 1, texts.get(texts.size() - 1) + "\n" + line.text());
        lines.add(line);
        return true;
    }

    private void beginCells(ProseLine line) {
        for (String cell : line.text().substring(1).split("\t", -1)) {
            texts.add(cell);
            places.add(line.at());
        }
        lines.add(line);
    }

    /** A wrapped label is short and has no full stop; a sentence is prose that follows the table. */
    private boolean isNewParagraph(CellText text) {
        String end = Wording.builtIn().text("sentence_end");
        return text.raw().length() > 40 || text.raw().chars().anyMatch(c -> end.indexOf(c) >= 0);
    }

    /** Ends the row. A lone cell that no form knows was a paragraph with a tab in front. */
    void close() {
        if (texts.isEmpty()) {
            return;
        }
        boolean table = texts.size() > 1
                ? texts.stream().map(CellText::of).anyMatch(this::belongsToTable)
                : belongsToTable(CellText.of(texts.get(0)));
        if (table) {
            List<RowCell> cells = new ArrayList<>();
            for (int i = 0; i < texts.size(); i++) {
                cells.add(new RowCell(CellText.of(texts.get(i)), i, 1, true, places.get(i)));
            }
            items.add(new Item.Row(new TableRow(cells, true)));
        } else {
            lines.forEach(line -> items.add(new Item.Prose(line, CellText.of(line.text()))));
        }
        texts.clear();
        lines.clear();
        places.clear();
    }

    private boolean belongsToTable(CellText text) {
        FlatWords.Kind kind = words.kindOf(text, false);
        return kind != FlatWords.Kind.OTHER && kind != FlatWords.Kind.BLANK;
    }
}
