package org.gongkai.report.read.source.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.DocumentEntry;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.gongkai.report.read.source.Block;
import org.gongkai.report.read.source.CompoundFile;
import org.gongkai.report.read.source.FormatReader;
import org.gongkai.report.read.source.ReadBudget;
import org.gongkai.report.read.source.ReadGuard;
import org.gongkai.report.read.source.ReadLimits;
import org.gongkai.report.read.source.Source;
import org.gongkai.report.read.source.SourceDocument;
import org.gongkai.report.read.source.UnreadableException;

/** Reads the binary XLS of Excel 97 to 2003 like {@link XlsxReader} reads XLSX. */
public final class XlsReader implements FormatReader {

    @Override
    public SourceDocument read(Source source) throws UnreadableException {
        return ReadGuard.read(source, () -> {
            try (POIFSFileSystem file = CompoundFile.open(source.bytes())) {
                checkSize(file);
                return read(file);
            }
        });
    }

    private static void checkSize(POIFSFileSystem file) throws UnreadableException {
        for (Entry entry : file.getRoot()) {
            if (entry instanceof DocumentEntry document) {
                ReadBudget.within(document.getSize(), ReadLimits.BINARY_WORKBOOK_BYTES);
            }
        }
    }

    private static SourceDocument read(POIFSFileSystem file) throws IOException, UnreadableException {
        ReadBudget budget = new ReadBudget();
        List<Block> blocks = new ArrayList<>();
        try (HSSFWorkbook book = new HSSFWorkbook(file)) {
            ReadBudget.within(book.getNumberOfSheets(), ReadLimits.PAGES);
            CellFormats formats = new CellFormats(book.getInternalWorkbook().isUsing1904DateWindowing());
            int number = 0;
            for (int i = 0; i < book.getNumberOfSheets(); i++) {
                if (book.getSheetVisibility(i) == SheetVisibility.VISIBLE) {
                    blocks.addAll(SheetLayout.of(++number, cells(book.getSheetAt(i), formats, budget), budget));
                }
            }
        }
        return new SourceDocument(blocks);
    }

    private static SheetCells cells(Sheet sheet, CellFormats formats, ReadBudget budget) throws UnreadableException {
        SheetCells cells = new SheetCells(budget);
        for (Row row : sheet) {
            budget.step();
            if (!row.getZeroHeight()) {
                cells.addRow(row.getRowNum(), cells(row, formats));
            }
        }
        for (CellRangeAddress merge : sheet.getMergedRegions()) {
            cells.addMerge(new SheetMerge(
                    merge.getFirstRow(), merge.getFirstColumn(), merge.getLastRow(), merge.getLastColumn()));
        }
        return cells;
    }

    private static NavigableMap<Integer, SheetCell> cells(Row row, CellFormats formats) {
        NavigableMap<Integer, SheetCell> cells = new TreeMap<>();
        for (Cell cell : row) {
            SheetCell read = new SheetCell(text(cell, formats).strip(), isBordered(cell.getCellStyle()));
            boolean shown = !row.getSheet().isColumnHidden(cell.getColumnIndex());
            if (shown && (read.isFilled() || read.isBordered())) {
                cells.put(cell.getColumnIndex(), read);
            }
        }
        return cells;
    }

    private static String text(Cell cell, CellFormats formats) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case NUMERIC ->
                formats.show(
                        cell.getNumericCellValue(),
                        cell.getCellStyle().getDataFormat(),
                        cell.getCellStyle().getDataFormatString());
            case STRING -> cell.getRichStringCellValue().getString();
            case BOOLEAN -> cell.getBooleanCellValue() ? "TRUE" : "FALSE";
            case ERROR -> FormulaError.forInt(cell.getErrorCellValue()).getString();
            default -> "";
        };
    }

    private static boolean isBordered(CellStyle style) {
        return style.getBorderTop() != BorderStyle.NONE
                || style.getBorderBottom() != BorderStyle.NONE
                || style.getBorderLeft() != BorderStyle.NONE
                || style.getBorderRight() != BorderStyle.NONE;
    }
}
