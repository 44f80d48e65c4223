package org.gongkai.server.request.book;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** The year's register as a workbook (台账表格, XLSX): made in memory, for names must not lie in a temporary file. */
final class RegisterWorkbook implements AutoCloseable {

    private static final String FORMULA_STARTS = "=+-@\t\r";
    private static final int CHARACTER = 256; // a width of one, as the format counts it
    private static final int LONGEST = SpreadsheetVersion.EXCEL2007.getMaxTextLength();

    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final CellStyle head = head();
    private final CellStyle text = body("@");
    private final CellStyle harmless = body("@");
    private final CellStyle day = body("yyyy-mm-dd");
    private final CellStyle count = body("0");
    private final CellStyle money = body("0.00");
    private final BookWords words;

    RegisterWorkbook(BookWords words) {
        this.words = words;
        harmless.setQuotePrefixed(true); // stays a text even when somebody edits the cell
    }

    /** Writes the rows under a frozen head. */
    void write(String title, List<BookRow> rows, OutputStream out) throws IOException {
        XSSFSheet sheet = workbook.createSheet(title);
        Row names = sheet.createRow(0);
        for (BookColumn column : BookColumn.values()) {
            sheet.setColumnWidth(column.ordinal(), column.width() * CHARACTER);
            Cell cell = names.createCell(column.ordinal());
            cell.setCellStyle(head);
            cell.setCellValue(column.title(words));
        }
        for (BookRow row : rows) {
            fill(sheet.createRow(sheet.getLastRowNum() + 1), row);
        }
        setUp(sheet);
        workbook.write(out);
    }

    private void setUp(XSSFSheet sheet) {
        int last = BookColumn.values().length - 1;
        sheet.createFreezePane(1, 1);
        sheet.setAutoFilter(new CellRangeAddress(0, sheet.getLastRowNum(), 0, last));
        sheet.setRepeatingRows(new CellRangeAddress(0, 0, 0, last));
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.getPrintSetup().setLandscape(true);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitHeight((short) 0); // as many pages as it takes
    }

    private void fill(Row to, BookRow row) {
        for (BookColumn column : BookColumn.values()) {
            set(to.createCell(column.ordinal()), column.of(row, words));
        }
    }

    private void set(Cell cell, @Nullable Object value) {
        cell.setCellStyle(text);
        if (value instanceof LocalDate date) {
            cell.setCellStyle(day);
            cell.setCellValue(date);
        } else if (value instanceof Integer number) {
            cell.setCellStyle(count);
            cell.setCellValue(number);
        } else if (value instanceof BigDecimal yuan) {
            cell.setCellStyle(money);
            cell.setCellValue(yuan.doubleValue());
        } else if (value != null) {
            setText(cell, value.toString());
        }
    }

    /** What begins like a formula is a text and says so; a cell never gets a formula here. */
    private void setText(Cell cell, String value) {
        if (!value.isEmpty() && FORMULA_STARTS.indexOf(value.charAt(0)) >= 0) {
            cell.setCellStyle(harmless);
        }
        cell.setCellValue(value.length() <= LONGEST ? value : value.substring(0, LONGEST - 1) + "…");
    }

    private CellStyle body(String format) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setWrapText(true);
        return style;
    }

    private CellStyle head() {
        CellStyle style = body("@");
        Font bold = workbook.createFont();
        bold.setBold(true);
        style.setFont(bold);
        style.setFillForegroundColor(IndexedColors.PALE_BLUE.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return style;
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
