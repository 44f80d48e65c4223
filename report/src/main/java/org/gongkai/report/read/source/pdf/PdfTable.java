package org.gongkai.report.read.source.pdf;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.report.Place;
import org.gongkai.report.read.source.Grid;
import org.gongkai.report.read.source.GridCell;

/**
 * A table of a page.
 *
 * @param box where it stands
 * @param rows how many rows it has
 * @param cells its cells from top to bottom, left to right
 * @param texts the text of each cell
 */
record PdfTable(PdfBox box, int rows, List<PdfCell> cells, List<String> texts) implements PdfPiece {

    PdfTable {
        cells = List.copyOf(cells);
        texts = List.copyOf(texts);
    }

    /** True if none of its cells has text. */
    boolean isBlank() {
        return texts.stream().allMatch(String::isEmpty);
    }

    /** The same without blank rows at its head and foot that are open: land a page break left beside cells it cut. */
    PdfTable trimmed() {
        List<PdfCell> kept = new ArrayList<>();
        List<String> keptTexts = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            int row = cells.get(i).row();
            boolean outermost = row == 0 || row == rows - 1;
            if (!(outermost && cells.get(i).rowSpan() == 1 && isOpenLand(row))) {
                kept.add(cells.get(i));
                keptTexts.add(texts.get(i));
            }
        }
        return new PdfTable(box, rows, kept, keptTexts);
    }

    private boolean isOpenLand(int row) {
        boolean open = false;
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i).row() == row && cells.get(i).rowSpan() == 1) {
                open |= cells.get(i).open();
                if (!texts.get(i).isEmpty()) {
                    return false;
                }
            }
        }
        return open;
    }

    /** As a grid, with its page and its number within the document. */
    Grid grid(int page, int number) {
        List<List<GridCell>> grid = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            grid.add(new ArrayList<>());
        }
        for (int i = 0; i < cells.size(); i++) {
            PdfCell cell = cells.get(i);
            Place at = Place.cell(page, number, cell.row() + 1, cell.column() + 1);
            grid.get(cell.row()).add(new GridCell(texts.get(i), cell.column(), cell.rowSpan(), cell.columnSpan(), at));
        }
        return new Grid(grid);
    }
}
