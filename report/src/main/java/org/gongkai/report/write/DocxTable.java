package org.gongkai.report.write;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.gongkai.report.AnnualReport;
import org.gongkai.rules.form.FormTable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblBorders;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblCellMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTrPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHeightRule;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJcTable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/** Draws a form's table in a document: as wide as the text, head repeated on every page, no row broken over two. */
final class DocxTable {

    /** Width between the margins, in twentieths of a point. */
    static final int TEXT_WIDTH = 8845;

    private static final int ROW_HEIGHT = 369;
    private static final int THIN = 4;

    private final XWPFDocument document;
    private final FormGrid grid;
    private final AnnualReport report;
    private final int[] edges;
    private final FormGrid.Cell[][] squares;

    DocxTable(XWPFDocument document, FormGrid grid, AnnualReport report) {
        this.document = document;
        this.grid = grid;
        this.report = report;
        this.edges = edges(grid.widths());
        this.squares = squares(grid);
    }

    void write() {
        CTTbl table = document.getDocument().getBody().addNewTbl();
        properties(table.addNewTblPr());
        CTTblGrid columns = table.addNewTblGrid();
        for (int column = 0; column < grid.columns(); column++) {
            columns.addNewGridCol().setW(BigInteger.valueOf(edges[column + 1] - edges[column]));
        }
        for (int row = 0; row < grid.rows().size(); row++) {
            row(table.addNewTr(), row);
        }
        // Without a paragraph between them, Word would join a table to the next one.
        document.createParagraph().setStyle("AfterTable");
    }

    private static int[] edges(List<Integer> widths) {
        int all = widths.stream().mapToInt(Integer::intValue).sum();
        int[] edges = new int[widths.size() + 1];
        int sum = 0;
        for (int i = 0; i < widths.size(); i++) {
            sum += widths.get(i);
            edges[i + 1] = Math.round((float) TEXT_WIDTH * sum / all);
        }
        return edges;
    }

    private static void properties(CTTblPr properties) {
        properties.addNewTblW().setW(TEXT_WIDTH);
        properties.getTblW().setType(STTblWidth.DXA);
        properties.addNewJc().setVal(STJcTable.CENTER);
        CTTblBorders borders = properties.addNewTblBorders();
        List.of(
                        borders.addNewTop(),
                        borders.addNewLeft(),
                        borders.addNewBottom(),
                        borders.addNewRight(),
                        borders.addNewInsideH(),
                        borders.addNewInsideV())
                .forEach(DocxTable::line);
        properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
        CTTblCellMar margins = properties.addNewTblCellMar();
        List.of(margins.addNewLeft(), margins.addNewRight()).forEach(margin -> {
            margin.setW(DocxCell.MARGIN);
            margin.setType(STTblWidth.DXA);
        });
    }

    private static void line(CTBorder border) {
        border.setVal(STBorder.SINGLE);
        border.setSz(BigInteger.valueOf(THIN));
        border.setColor("000000");
    }

    private void row(CTRow row, int index) {
        CTTrPr properties = row.addNewTrPr();
        properties.addNewCantSplit();
        properties.addNewTrHeight().setVal(BigInteger.valueOf(ROW_HEIGHT));
        properties.getTrHeightArray(0).setHRule(STHeightRule.AT_LEAST);
        if (index < grid.headRows()) {
            properties.addNewTblHeader();
        }
        FormTable.Layout layout = grid.tables().get(0).layout();
        int column = 0;
        while (column < grid.columns()) {
            FormGrid.Cell cell = squares[index][column];
            int end = column + cell.columnSpan();
            new DocxCell(row.addNewTc(), cell, edges[end] - edges[column], layout).fill(report, index);
            column = end;
        }
    }

    /** For each square of the grid, the cell that covers it. */
    private static FormGrid.Cell[][] squares(FormGrid grid) {
        FormGrid.Cell[][] squares = new FormGrid.Cell[grid.rows().size()][grid.columns()];
        for (FormGrid.Cell cell : grid.cells()) {
            for (int row = cell.row(); row < cell.row() + cell.rowSpan(); row++) {
                Arrays.fill(squares[row], cell.column(), cell.column() + cell.columnSpan(), cell);
            }
        }
        return squares;
    }
}
