package org.gongkai.report.write;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.DefaultIndexedColorMap;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The cell styles of a workbook, each made once. */
final class XlsxStyles {

    private static final byte[] HEAD_FILL = {(byte) 0xEE, (byte) 0xF2, (byte) 0xF7};

    private final XSSFWorkbook workbook;
    private final Map<String, XSSFCellStyle> made = new HashMap<>();

    XlsxStyles(XSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    /** Of a line of words. */
    XSSFCellStyle of(ReportPart.Words words) {
        if (words instanceof ReportPart.Title) {
            return made.computeIfAbsent("title", key -> words(16, true, HorizontalAlignment.CENTER));
        }
        if (words instanceof ReportPart.Heading) {
            return made.computeIfAbsent("heading", key -> words(12, true, HorizontalAlignment.LEFT));
        }
        if (words instanceof ReportPart.SignedBy || words instanceof ReportPart.SignedOn) {
            return made.computeIfAbsent("signed", key -> words(11, false, HorizontalAlignment.RIGHT));
        }
        return made.computeIfAbsent("words", key -> words(11, false, HorizontalAlignment.LEFT));
    }

    /** Of a label or a remark. */
    XSSFCellStyle of(FormGrid.Content content) {
        boolean left = content instanceof FormGrid.Note
                || (content instanceof FormGrid.Head head && head.kind() == FormGrid.HeadKind.ROW);
        boolean filled = content instanceof FormGrid.Head head
                && head.kind() != FormGrid.HeadKind.ROW
                && head.kind() != FormGrid.HeadKind.ROW_GROUP;
        return made.computeIfAbsent("label " + left + filled, key -> label(left, filled));
    }

    /** Of a figure shown by a number format. */
    XSSFCellStyle figure(String format) {
        return made.computeIfAbsent("figure " + format, key -> {
            XSSFCellStyle style = bordered(HorizontalAlignment.CENTER);
            style.setDataFormat(workbook.createDataFormat().getFormat(format));
            return style;
        });
    }

    private XSSFCellStyle label(boolean left, boolean filled) {
        XSSFCellStyle style = bordered(left ? HorizontalAlignment.LEFT : HorizontalAlignment.CENTER);
        style.setFont(font(11, filled));
        if (filled) {
            style.setFillForegroundColor(new XSSFColor(HEAD_FILL, new DefaultIndexedColorMap()));
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        }
        return style;
    }

    private XSSFCellStyle bordered(HorizontalAlignment alignment) {
        XSSFCellStyle style = words(11, false, alignment);
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        return style;
    }

    private XSSFCellStyle words(int points, boolean bold, HorizontalAlignment alignment) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(font(points, bold));
        style.setAlignment(alignment);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setWrapText(true);
        return style;
    }

    private XSSFFont font(int points, boolean bold) {
        XSSFFont font = workbook.createFont();
        font.setFontName(PrintWords.get("font.table"));
        font.setFontHeightInPoints((short) points);
        font.setBold(bold);
        return font;
    }
}
