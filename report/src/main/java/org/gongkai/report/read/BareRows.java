package org.gongkai.report.read;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.report.read.FlatWords.Kind;
import org.gongkai.report.read.source.Block;
import org.gongkai.report.read.source.ProseLine;

/**
 * Flattened tables of which only the line ends are left: every cell on a line of its own, an empty line where a cell is
 * blank. Labels tell where rows begin.
 */
final class BareRows {

    /** A local row's label or a wrapped piece of one; longer lines are prose. */
    private static final int LONGEST_UNKNOWN = 40;

    private final FlatWords words;
    private final List<Item> items;
    private final List<RowCell> row = new ArrayList<>();
    private final List<RowCell> blanksBehindHeads = new ArrayList<>();
    private boolean inTable;
    private boolean partedHeads;
    private boolean sure = true;
    private boolean heads;
    private boolean figures;

    BareRows(FlatWords words, List<Item> items) {
        this.words = words;
        this.items = items;
    }

    /**
     * Takes a line that belongs to a table, together with those that it was wrapped over.
     *
     * @return how many further lines were taken, -1 if the line belongs to no table
     */
    int take(ProseLine line, CellText text, List<Block> blocks, int position) {
        // Among heads 总计 is a head, even the last, which stands before the figures.
        Kind kind = words.kindOf(text, !heads && beforeFigure(blocks, position));
        int joined = 0;
        CellText whole = text;
        if (kind == Kind.OTHER) {
            joined = wrappedOver(text, blocks, position);
            whole = joinedText(line, blocks, position, joined);
            kind = joined == 0 ? Kind.OTHER : words.kindOf(whole, true);
        }
        if (kind == Kind.OTHER ? !isUnknownLabel(text, blocks, position) : !inTable && !opens(kind)) {
            close();
            return -1;
        }
        inTable = true;
        add(kind, new RowCell(whole, row.size(), 1, true, line.at()));
        return joined;
    }

    private static boolean opens(Kind kind) {
        return kind == Kind.TITLE || kind == Kind.HEAD || kind == Kind.ROW || kind == Kind.GROUP;
    }

    private void add(Kind kind, RowCell cell) {
        if (kind != Kind.BLANK && kind != Kind.FIGURE && !blanksBehindHeads.isEmpty()) {
            blanksBehindHeads.clear();
            partedHeads = true;
        }
        switch (kind) {
            case TITLE -> {
                flush();
                row.add(cell);
                flush();
            }
            case HEAD -> beginUnless(heads, cell, true);
            case ROW, GROUP, OTHER -> beginUnless(!heads && !figures, cell, false);
            case FIGURE -> {
                if (heads) {
                    flush();
                    partedHeads = false;
                }
                addFigure(cell);
            }
            case BLANK -> {
                if (heads) {
                    blanksBehindHeads.add(cell);
                } else if (!row.isEmpty()) {
                    addFigure(cell);
                }
            }
        }
    }

    private void addFigure(RowCell cell) {
        figures = true;
        row.add(cell);
    }

    private void beginUnless(boolean goesOn, RowCell cell, boolean asHeads) {
        if (!goesOn) {
            flush();
        }
        heads = asHeads;
        row.add(cell);
    }

    /** Whether an unknown line is the label of a row that the office added: short, in a table, figures behind it. */
    private boolean isUnknownLabel(CellText text, List<Block> blocks, int position) {
        String end = Wording.builtIn().text("sentence_end");
        return inTable
                && text.raw().length() <= LONGEST_UNKNOWN
                && text.raw().chars().noneMatch(c -> end.indexOf(c) >= 0)
                && (beforeFigure(blocks, position) || !figures);
    }

    private boolean beforeFigure(List<Block> blocks, int position) {
        for (int i = position + 1; i < blocks.size() && i <= position + 8; i++) {
            if (!(blocks.get(i) instanceof ProseLine next)) {
                return false;
            }
            if (!next.text().isBlank()) {
                return CellText.of(next.text()).value();
            }
        }
        return false;
    }

    /** How many of the next lines complete a label that begins on this one. */
    private int wrappedOver(CellText text, List<Block> blocks, int position) {
        if (text.raw().length() > LONGEST_UNKNOWN) {
            return 0;
        }
        String whole = text.raw();
        for (int more = 1; more <= 3 && position + more < blocks.size(); more++) {
            if (!(blocks.get(position + more) instanceof ProseLine next)
                    || next.text().isBlank()) {
                return 0;
            }
            whole = whole + "\n" + next.text();
            Kind kind = words.kindOf(CellText.of(whole), true);
            if (kind != Kind.OTHER && kind != Kind.FIGURE) {
                return more;
            }
        }
        return 0;
    }

    private static CellText joinedText(ProseLine line, List<Block> blocks, int position, int joined) {
        StringBuilder whole = new StringBuilder(line.text());
        for (int more = 1; more <= joined; more++) {
            if (blocks.get(position + more) instanceof ProseLine next) {
                whole.append('\n').append(next.text());
            }
        }
        return CellText.of(whole.toString());
    }

    /** Ends the row. Blanks behind heads begin the row of figures that follows, or are one. */
    private void flush() {
        if (!row.isEmpty()) {
            items.add(new Item.Row(new TableRow(row, true, sure)));
            row.clear();
        }
        sure = !partedHeads || blanksBehindHeads.isEmpty();
        blanksBehindHeads.forEach(blank -> row.add(new RowCell(blank.text(), row.size(), 1, true, blank.at())));
        blanksBehindHeads.clear();
        heads = false;
        figures = false;
    }

    /** Ends the table. */
    void close() {
        flush();
        flush();
        inTable = false;
        partedHeads = false;
    }
}
