package org.gongkai.report.write;

import java.util.List;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.gongkai.report.AnnualReport;
import org.gongkai.rules.form.FormTable;

/** Draws a form's table on a sheet of its own, merged as in print. */
final class XlsxTable {

    private static final int LABEL_CHARACTERS = 34;
    private static final int GROUP_CHARACTERS = 12;
    private static final int FIGURE_CHARACTERS = 11;
    private static final int LINE_POINTS = 15;
    private static final int PADDING_POINTS = 6;

    private final XSSFSheet sheet;
    private final XlsxStyles styles;
    private final FormGrid grid;
    private final XlsxFigures figures;

    XlsxTable(XSSFSheet sheet, XlsxStyles styles, AnnualReport report, FormTable table) {
        this.sheet = sheet;
        this.styles = styles;
        this.grid = FormGrid.of(report.form(), table);
        this.figures = new XlsxFigures(report, table);
    }

    void draw() {
        for (int row = 0; row < grid.rows().size(); row++) {
            sheet.createRow(row);
        }
        grid.cells().forEach(this::draw);
        for (int column = 0; column < grid.columns(); column++) {
            sheet.setColumnWidth(column, characters(column) * 256);
        }
        for (int row = 0; row < grid.rows().size(); row++) {
            sheet.getRow(row).setHeightInPoints(height(grid.rows().get(row)));
        }
        sheet.createFreezePane(grid.labelColumns(), grid.headRows());
        printOnA4(sheet, !isList());
    }

    /** As wide as the page, as long as it takes. */
    static void printOnA4(XSSFSheet sheet, boolean landscape) {
        PrintSetup print = sheet.getPrintSetup();
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        print.setLandscape(landscape);
        sheet.setFitToPage(true);
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
    }

    private void draw(FormGrid.Cell cell) {
        XSSFCellStyle style = cell.content() instanceof FormGrid.Slot slot
                ? styles.figure(figures.format(slot))
                : styles.of(cell.content());
        int lastRow = cell.row() + cell.rowSpan() - 1;
        int lastColumn = cell.column() + cell.columnSpan() - 1;
        for (int row = cell.row(); row <= lastRow; row++) {
            for (int column = cell.column(); column <= lastColumn; column++) {
                sheet.getRow(row).createCell(column).setCellStyle(style);
            }
        }
        if (cell.rowSpan() > 1 || cell.columnSpan() > 1) {
            sheet.addMergedRegion(new CellRangeAddress(cell.row(), lastRow, cell.column(), lastColumn));
        }
        fill(sheet.getRow(cell.row()).getCell(cell.column()), cell.content());
    }

    private void fill(XSSFCell target, FormGrid.Content content) {
        if (content instanceof FormGrid.Head head) {
            target.setCellValue(figures.head(head));
        } else if (content instanceof FormGrid.Note note) {
            target.setCellValue(note.text());
        } else if (content instanceof FormGrid.Slot slot) {
            figures.fill(target, slot);
        }
    }

    private boolean isList() {
        return grid.tables().get(0).layout() == FormTable.Layout.LIST;
    }

    private int characters(int column) {
        if (column < grid.labelColumns()) {
            return column == grid.labelColumns() - 1 ? LABEL_CHARACTERS : GROUP_CHARACTERS;
        }
        return isList() ? 2 * FIGURE_CHARACTERS : FIGURE_CHARACTERS;
    }

    /** High enough for the labels that have this row to themselves. */
    private float height(List<FormGrid.Cell> cells) {
        int lines = 1;
        for (FormGrid.Cell cell : cells) {
            if (cell.content() instanceof FormGrid.Head head && cell.rowSpan() == 1) {
                int width = 0;
                for (int column = cell.column(); column < cell.column() + cell.columnSpan(); column++) {
                    width += characters(column);
                }
                // A Chinese character is as wide as two digits.
                lines = Math.max(lines, (2 * head.text().length() + width - 1) / width);
            }
        }
        return PADDING_POINTS + LINE_POINTS * lines;
    }
}
