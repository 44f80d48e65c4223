package org.gongkai.server.platform.tables;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A table to fill in (导入模板), as CSV or XLSX.
 *
 * @param head names of the columns
 * @param examples rows that show how it is written, none where that is plain
 */
public record TableTemplate(List<String> head, List<List<String>> examples) {

    private static final char MARK = '\uFEFF'; // Excel knows UTF-8 by it
    private static final int WIDTH = 16 * 256;

    public TableTemplate {
        head = List.copyOf(head);
        examples = List.copyOf(examples);
    }

    public void csv(OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(MARK);
        try (CsvWriter csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer)) {
            csv.writeRecord(head);
            examples.forEach(csv::writeRecord);
        }
    }

    public void xlsx(OutputStream out) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFSheet sheet = workbook.createSheet();
            CellStyle text = workbook.createCellStyle();
            text.setDataFormat(workbook.createDataFormat().getFormat("@"));
            for (int i = 0; i < head.size(); i++) {
                sheet.setColumnWidth(i, WIDTH);
                sheet.setDefaultColumnStyle(i, text); // a number typed in stays as it is typed
            }
            fill(sheet.createRow(0), head, text);
            examples.forEach(row -> fill(sheet.createRow(sheet.getLastRowNum() + 1), row, text));
            sheet.createFreezePane(1, 1);
            workbook.write(out);
        }
    }

    private static void fill(Row to, List<String> values, CellStyle style) {
        for (int i = 0; i < values.size(); i++) {
            to.createCell(i).setCellValue(values.get(i));
            to.getCell(i).setCellStyle(style);
        }
    }
}
