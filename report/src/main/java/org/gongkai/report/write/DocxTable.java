package org.gongkai.report.write;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.gongkai.report.AnnualReport;
import org.gongkai.rules.form.FormTable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblBorders;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblCellMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTrPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHeightRule;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJcTable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STVerticalJc;

/** Draws a form's table in a document: as wide as the text, head repeated on every page, no row broken over two. */
final class DocxTable {

    /** Width between the margins, in twentieths of a point. */
    static final int TEXT_WIDTH = 8845;

    private static final int ROW_HEIGHT = 369;
    private static final int CELL_MARGIN = 45;
    private static final int THIN = 4;

    /** Width of a character of 9 pt. */
    private static final int CHARACTER = 180;

    private static final int SHORT_LABEL = 6;

    private final XWPFDocument document;
    private final FormGrid grid;
    private final AnnualReport report;
    private final int[] edges;

    DocxTable(XWPFDocument document, FormGrid grid, AnnualReport report) {
        this.document = document;
        this.grid = grid;
        this.report = report;
        this.edges = edges(grid.widths());
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
            margin.setW(CELL_MARGIN);
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
        int column = 0;
        while (column < grid.columns()) {
            FormGrid.Cell cell = covering(index, column);
            cell(row.addNewTc(), cell, index);
            column += cell.columnSpan();
        }
    }

    private FormGrid.Cell covering(int row, int column) {
        return grid.cells().stream()
                .filter(cell -> cell.row() <= row && row < cell.row() + cell.rowSpan())
                .filter(cell -> cell.column() <= column && column < cell.column() + cell.columnSpan())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No cell at row " + row + ", column " + column));
    }

    private void cell(CTTc target, FormGrid.Cell cell, int row) {
        CTTcPr properties = target.addNewTcPr();
        properties.addNewTcW().setW(edges[cell.column() + cell.columnSpan()] - edges[cell.column()]);
        properties.getTcW().setType(STTblWidth.DXA);
        if (cell.columnSpan() > 1) {
            properties.addNewGridSpan().setVal(BigInteger.valueOf(cell.columnSpan()));
        }
        if (cell.rowSpan() > 1) {
            properties.addNewVMerge().setVal(cell.row() == row ? STMerge.RESTART : STMerge.CONTINUE);
        }
        properties.addNewVAlign().setVal(STVerticalJc.CENTER);
        CTP paragraph = target.addNewP();
        paragraph.addNewPPr().addNewPStyle().setVal(style(cell));
        if (keepsWithNext(cell)) {
            paragraph.getPPr().addNewKeepNext();
        }
        String text = cell.row() == row ? text(cell) : "";
        if (cell.content() instanceof FormGrid.Head) {
            balance(paragraph.getPPr(), text.length(), properties.getTcW());
        }
        if (!text.isEmpty()) {
            paragraph.addNewR().addNewT().setStringValue(XmlText.legal(text));
        }
    }

    /** Takes room away at both sides, so that a centred label breaks into lines of like length: 商业 and 企业. */
    private static void balance(CTPPr paragraph, int characters, CTTblWidth width) {
        int room = ((BigInteger) width.getW()).intValueExact() - 2 * CELL_MARGIN;
        int inLine = room / CHARACTER;
        if (characters > inLine && characters <= 2 * inLine && characters <= SHORT_LABEL) {
            int side = (room - (characters + 1) / 2 * CHARACTER) / 2 - 1;
            paragraph.addNewInd().setLeft(BigInteger.valueOf(Math.max(0, side)));
            paragraph.getInd().setRight(BigInteger.valueOf(Math.max(0, side)));
        }
    }

    /** A list's title and head must not stand alone at the foot of a page. */
    private boolean keepsWithNext(FormGrid.Cell cell) {
        return cell.content() instanceof FormGrid.Head head
                && (head.kind() == FormGrid.HeadKind.TITLE
                        || head.kind() == FormGrid.HeadKind.CORNER
                        || head.kind() == FormGrid.HeadKind.COLUMN);
    }

    private String text(FormGrid.Cell cell) {
        if (cell.content() instanceof FormGrid.Head head) {
            return head.text();
        }
        if (cell.content() instanceof FormGrid.Note note) {
            return note.text();
        }
        return cell.content() instanceof FormGrid.Slot slot
                ? FigureText.of(slot.column(), report.figures().get(slot.id()))
                : "";
    }

    private String style(FormGrid.Cell cell) {
        if (cell.content() instanceof FormGrid.Note) {
            return "TableLabel";
        }
        if (cell.content() instanceof FormGrid.Head head) {
            return switch (head.kind()) {
                case TITLE, CORNER, COLUMN, COLUMN_GROUP -> "TableHead";
                case ROW -> isList() ? "TableText" : "TableLabel";
                case ROW_GROUP -> "TableText";
            };
        }
        return "TableText";
    }

    private boolean isList() {
        return grid.tables().get(0).layout() == FormTable.Layout.LIST;
    }
}
