package org.gongkai.report.write;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gongkai.report.AnnualReport;
import org.gongkai.rules.form.FormTable;

/** Writes a report as a workbook: its words on the first sheet, a line a row; each table of the form on its own sheet. */
public final class XlsxWriter implements ReportWriter {

    /** What Excel takes in one cell. */
    private static final int LONGEST_CELL = 32_000;

    private static final int COLUMN_CHARACTERS = 72;
    private static final int LINE_POINTS = 18;
    private static final int TITLE_POINTS = 30;
    private static final int HIGHEST_ROW = 400;

    @Override
    public byte[] write(AnnualReport report) {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            workbook.getProperties().getCoreProperties().setTitle(XmlText.legal(PrintedReport.name(report)));
            XlsxStyles styles = new XlsxStyles(workbook);
            words(workbook, styles, PrintedReport.of(report));
            for (FormTable table : report.form().tables()) {
                XSSFSheet sheet = workbook.createSheet(sheetName(workbook, table));
                new XlsxTable(sheet, styles, report, table).draw();
            }
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("A workbook in memory cannot be written", e);
        }
    }

    private static void words(XSSFWorkbook workbook, XlsxStyles styles, List<ReportPart> parts) {
        XSSFSheet sheet = workbook.createSheet(PrintWords.get("sheet"));
        sheet.setColumnWidth(0, COLUMN_CHARACTERS * 256);
        for (ReportPart part : parts) {
            if (part instanceof ReportPart.Words words) {
                for (int from = 0; from < words.text().length(); from += LONGEST_CELL) {
                    String piece = words.text()
                            .substring(
                                    from,
                                    Math.min(from + LONGEST_CELL, words.text().length()));
                    line(sheet, styles, words, piece);
                }
            }
        }
        XlsxTable.printOnA4(sheet, false);
    }

    private static void line(XSSFSheet sheet, XlsxStyles styles, ReportPart.Words words, String text) {
        XSSFRow row = sheet.createRow(sheet.getPhysicalNumberOfRows());
        // Twice the characters, for a Chinese one is as wide as two digits.
        int lines = Math.max(1, (2 * text.length() + COLUMN_CHARACTERS - 1) / COLUMN_CHARACTERS);
        int points = words instanceof ReportPart.Title ? TITLE_POINTS : LINE_POINTS;
        row.setHeightInPoints(Math.min(HIGHEST_ROW, points * lines));
        row.createCell(0).setCellValue(XmlText.legal(text));
        row.getCell(0).setCellStyle(styles.of(words));
    }

    private static String sheetName(XSSFWorkbook workbook, FormTable table) {
        String name = WorkbookUtil.createSafeSheetName(table.title().text());
        return workbook.getSheet(name) == null ? name : WorkbookUtil.createSafeSheetName(table.id() + " " + name);
    }
}
