package org.gongkai.server.publication.delivery;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/** The list as a Word document (移送清单 DOCX), A4 on its side. Lengths in 1/20 pt. */
final class DeliveryListDocx {

    private static final int PAGE_WIDTH = 16838;
    private static final int PAGE_HEIGHT = 11906;
    private static final int SIDE = 1134;
    private static final int TOP = 1020;
    private static final List<Integer> COLUMNS = List.of(750, 2900, 5920, 2000, 1500, 1500);
    private static final List<Integer> HALVES = List.of(7285, 7285);
    private static final int SIGNATURE_HEIGHT = 560;
    private static final double TITLE_POINTS = 18;
    private static final double HEAD_POINTS = 10.5;
    private static final double ITEM_POINTS = 9.5;
    private static final double LAW_POINTS = 9;

    private final XWPFDocument document;

    private DeliveryListDocx(XWPFDocument document) {
        this.document = document;
    }

    static byte[] of(DeliveryList list) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            new DeliveryListDocx(document).draw(list);
            document.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException("A document in memory cannot be written", e);
        }
        return out.toByteArray();
    }

    private void draw(DeliveryList list) {
        face();
        page();
        XWPFParagraph title = document.createParagraph();
        title.setAlignment(ParagraphAlignment.CENTER);
        title.setSpacingAfter(160);
        write(title, list.title(), TITLE_POINTS);
        plain(list.head());
        XWPFParagraph law = document.createParagraph();
        law.setSpacingAfter(80);
        write(law, list.law(), LAW_POINTS);
        items(list);
        document.createParagraph();
        plain(list.signatures());
        document.getTables().get(2).getRows().forEach(row -> row.setHeight(SIGNATURE_HEIGHT));
    }

    /** The system's song face, as public papers are set in; Latin letters and figures too. */
    private void face() {
        CTFonts fonts = CTFonts.Factory.newInstance();
        fonts.setEastAsia("SimSun");
        fonts.setAscii("SimSun");
        fonts.setHAnsi("SimSun");
        document.createStyles().setDefaultFonts(fonts);
    }

    private void page() {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setOrient(STPageOrientation.LANDSCAPE);
        size.setW(BigInteger.valueOf(PAGE_WIDTH));
        size.setH(BigInteger.valueOf(PAGE_HEIGHT));
        CTPageMar margin = section.addNewPgMar();
        margin.setLeft(BigInteger.valueOf(SIDE));
        margin.setRight(BigInteger.valueOf(SIDE));
        margin.setTop(BigInteger.valueOf(TOP));
        margin.setBottom(BigInteger.valueOf(TOP));
        XWPFParagraph foot = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        foot.setAlignment(ParagraphAlignment.CENTER);
        foot.getCTP().addNewFldSimple().setInstr("PAGE");
    }

    private void items(DeliveryList list) {
        XWPFTable table = table(COLUMNS);
        XWPFTableRow heads = table.createRow();
        heads.setRepeatHeader(true);
        fill(heads, list.columns(), COLUMNS, ITEM_POINTS);
        heads.getTableCells().forEach(cell -> cell.getParagraphs().get(0).setAlignment(ParagraphAlignment.CENTER));
        for (List<String> texts : list.rows()) {
            XWPFTableRow row = table.createRow();
            row.setCantSplitRow(true);
            fill(row, texts, COLUMNS, ITEM_POINTS);
        }
    }

    /** Two texts side by side in each row, without rules. */
    private void plain(List<List<String>> rows) {
        XWPFTable table = table(HALVES);
        table.removeBorders();
        for (List<String> texts : rows) {
            XWPFTableRow row = table.createRow();
            row.setCantSplitRow(true);
            fill(row, texts, HALVES, HEAD_POINTS);
        }
    }

    private XWPFTable table(List<Integer> widths) {
        XWPFTable table = document.createTable();
        table.removeRow(0);
        table.setWidth(widths.stream().mapToInt(Integer::intValue).sum());
        CTTblGrid grid = table.getCTTbl().addNewTblGrid();
        widths.forEach(width -> grid.addNewGridCol().setW(BigInteger.valueOf(width)));
        return table;
    }

    private static void fill(XWPFTableRow row, List<String> texts, List<Integer> widths, double points) {
        for (int i = 0; i < texts.size(); i++) {
            XWPFTableCell cell = row.getCell(i) == null ? row.createCell() : row.getCell(i);
            cell.setWidth(String.valueOf(widths.get(i)));
            write(cell.getParagraphs().get(0), texts.get(i), points);
        }
    }

    private static void write(XWPFParagraph paragraph, String text, double points) {
        XWPFRun run = paragraph.createRun();
        run.setFontSize(points);
        run.setText(text);
    }
}
