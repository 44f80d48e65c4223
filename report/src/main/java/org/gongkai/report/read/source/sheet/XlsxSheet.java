package org.gongkai.report.read.source.sheet;

import java.util.BitSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.gongkai.report.read.source.ReadBudget;
import org.gongkai.report.read.source.UnreadableException;
import org.gongkai.report.read.source.XmlPart;
import org.jspecify.annotations.Nullable;

/** Reads the sheets of a workbook. Hidden rows and columns are left out. */
final class XlsxSheet {

    private static final int LAST_COLUMN = 16_383;
    private static final int LAST_ROW = 1_048_575;

    private final List<String> strings;
    private final XlsxStyles styles;
    private final ReadBudget budget;

    XlsxSheet(List<String> strings, XlsxStyles styles, ReadBudget budget) {
        this.strings = strings;
        this.styles = styles;
        this.budget = budget;
    }

    /** Reads a sheet's part. */
    SheetCells read(XmlPart xml) throws XMLStreamException, UnreadableException {
        SheetCells sheet = new SheetCells(budget);
        BitSet hidden = new BitSet();
        xml.nextIn(0);
        int inside = xml.depth();
        while (xml.nextIn(inside)) {
            switch (xml.name()) {
                case "cols" -> readColumns(xml, hidden);
                case "sheetData" -> readRows(xml, hidden, sheet);
                case "mergeCells" -> readMerges(xml, sheet);
                default -> {
                    // views, filters, print settings
                }
            }
        }
        return sheet;
    }

    private static void readColumns(XmlPart xml, BitSet hidden) throws XMLStreamException, UnreadableException {
        int inside = xml.depth();
        while (xml.nextIn(inside)) {
            int first = xml.number("min", 1) - 1;
            int last = Math.min(LAST_COLUMN, xml.number("max", 1) - 1);
            if (isTrue(xml.attribute("hidden")) && first >= 0 && first <= last) {
                hidden.set(first, last + 1);
            }
        }
    }

    private void readRows(XmlPart xml, BitSet hidden, SheetCells sheet) throws XMLStreamException, UnreadableException {
        int row = -1;
        int inside = xml.depth();
        while (xml.nextIn(inside)) {
            row = Math.max(0, Math.min(LAST_ROW, xml.number("r", row + 2) - 1));
            if (!isTrue(xml.attribute("hidden"))) {
                sheet.addRow(row, readCells(xml, hidden));
            }
        }
    }

    private NavigableMap<Integer, SheetCell> readCells(XmlPart xml, BitSet hidden)
            throws XMLStreamException, UnreadableException {
        NavigableMap<Integer, SheetCell> cells = new TreeMap<>();
        int column = -1;
        int inside = xml.depth();
        while (xml.nextIn(inside)) {
            column = column(xml.attribute("r"), column + 1);
            int style = Math.max(0, xml.number("s", 0));
            SheetCell cell = new SheetCell(readCell(xml, style).strip(), styles.isBordered(style));
            if (!hidden.get(column) && (cell.isFilled() || cell.isBordered())) {
                cells.put(column, cell);
            }
        }
        return cells;
    }

    private String readCell(XmlPart xml, int style) throws XMLStreamException, UnreadableException {
        String type = xml.attribute("t");
        String text = "";
        int inside = xml.depth();
        while (xml.nextIn(inside)) {
            if (xml.name().equals("v")) {
                text = value(xml.text(), type == null ? "n" : type, style);
            } else if (xml.name().equals("is")) {
                text = XlsxStrings.text(xml);
            }
        }
        return text;
    }

    private String value(String value, String type, int style) {
        return switch (type) {
            case "s" -> shared(value);
            case "b" -> value.strip().equals("1") ? "TRUE" : "FALSE";
            case "n" -> number(value, style);
            default -> value; // text of a formula, an error, a date in ISO form
        };
    }

    private String shared(String index) {
        int at = Integer.parseInt(index.strip());
        return at >= 0 && at < strings.size() ? strings.get(at) : "";
    }

    private String number(String value, int style) {
        try {
            return styles.show(Double.parseDouble(value.strip()), style);
        } catch (NumberFormatException e) {
            return value; // not a number after all: shown as it is written
        }
    }

    private static void readMerges(XmlPart xml, SheetCells sheet) throws XMLStreamException, UnreadableException {
        int inside = xml.depth();
        while (xml.nextIn(inside)) {
            String range = xml.attribute("ref");
            if (range != null) {
                CellRangeAddress cells = CellRangeAddress.valueOf(range);
                sheet.addMerge(new SheetMerge(
                        cells.getFirstRow(), cells.getFirstColumn(), cells.getLastRow(), cells.getLastColumn()));
            }
        }
    }

    private static int column(@Nullable String reference, int otherwise) {
        int column = reference == null ? otherwise : new CellReference(reference).getCol();
        return Math.max(0, Math.min(LAST_COLUMN, column));
    }

    private static boolean isTrue(@Nullable String value) {
        return value != null && (value.equals("1") || value.equals("true"));
    }
}
