package org.gongkai.report.write;

import java.math.BigInteger;
import org.gongkai.report.AnnualReport;
import org.gongkai.rules.form.FormTable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STVerticalJc;

/** One cell of a table in a document, or the part of a merged one that lies in a row. Lengths in 1/20 pt. */
final class DocxCell {

    /** Left and right of what stands in a cell. */
    static final int MARGIN = 45;

    /** Width of a character of 9 pt. */
    private static final int CHARACTER = 180;

    private static final int SHORT_LABEL = 6;

    private final CTTc target;
    private final FormGrid.Cell cell;
    private final int width;
    private final FormTable.Layout layout;

    /** The part of {@code cell} that goes into {@code target}, {@code width} wide, in a table of {@code layout}. */
    DocxCell(CTTc target, FormGrid.Cell cell, int width, FormTable.Layout layout) {
        this.target = target;
        this.cell = cell;
        this.width = width;
        this.layout = layout;
    }

    /** Merges the cell as the form has it, and writes into it where {@code row} is its first. */
    void fill(AnnualReport report, int row) {
        span(row);
        CTP paragraph = target.addNewP();
        CTPPr properties = paragraph.addNewPPr();
        properties.addNewPStyle().setVal(style());
        String text = row == cell.row() ? text(report) : "";
        if (cell.content() instanceof FormGrid.Head head) {
            if (keepsWithNext(head)) {
                properties.addNewKeepNext();
            }
            balance(properties, text.length());
        }
        if (!text.isEmpty()) {
            CTR run = paragraph.addNewR();
            double points = FigureSize.of(text, (double) width / DocxTable.TEXT_WIDTH);
            if (cell.content() instanceof FormGrid.Slot && points < FigureSize.PLAIN) {
                run.addNewRPr().addNewSz().setVal(BigInteger.valueOf(Math.round(2 * points)));
            }
            run.addNewT().setStringValue(XmlText.legal(text));
        }
    }

    private void span(int row) {
        CTTcPr properties = target.addNewTcPr();
        properties.addNewTcW().setW(width);
        properties.getTcW().setType(STTblWidth.DXA);
        if (cell.columnSpan() > 1) {
            properties.addNewGridSpan().setVal(BigInteger.valueOf(cell.columnSpan()));
        }
        if (cell.rowSpan() > 1) {
            properties.addNewVMerge().setVal(row == cell.row() ? STMerge.RESTART : STMerge.CONTINUE);
        }
        properties.addNewVAlign().setVal(STVerticalJc.CENTER);
    }

    /** A list's title and head must not stand alone at the foot of a page. */
    private static boolean keepsWithNext(FormGrid.Head head) {
        return switch (head.kind()) {
            case TITLE, CORNER, COLUMN -> true;
            case COLUMN_GROUP, ROW, ROW_GROUP -> false;
        };
    }

    /** Takes room away at both sides, so that a short label breaks into lines of like length: 商业 and 企业. */
    private void balance(CTPPr properties, int characters) {
        int room = width - 2 * MARGIN;
        int inLine = room / CHARACTER;
        if (characters > inLine && characters <= 2 * inLine && characters <= SHORT_LABEL) {
            int side = Math.max(0, (room - (characters + 1) / 2 * CHARACTER) / 2 - 1);
            properties.addNewInd().setLeft(BigInteger.valueOf(side));
            properties.getInd().setRight(BigInteger.valueOf(side));
        }
    }

    private String text(AnnualReport report) {
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

    private String style() {
        if (cell.content() instanceof FormGrid.Note) {
            return "TableLabel";
        }
        if (cell.content() instanceof FormGrid.Head head) {
            return switch (head.kind()) {
                case TITLE, CORNER, COLUMN, COLUMN_GROUP -> "TableHead";
                case ROW -> layout == FormTable.Layout.CROSS ? "TableLabel" : "TableText";
                case ROW_GROUP -> "TableText";
            };
        }
        return "TableText";
    }
}
