package org.gongkai.server.request.intake;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.springframework.stereotype.Component;

/** The table to fill in, with one row that shows how it is written (导入模板). */
@Component
class ImportTemplates {

    private static final char MARK = '\uFEFF'; // Excel knows UTF-8 by it
    private static final int WIDTH = 16 * 256;

    private final RegisterWords words;

    ImportTemplates(RegisterWords words) {
        this.words = words;
    }

    void csv(OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(MARK);
        try (CsvWriter csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer)) {
            csv.writeRecord(row(words::name));
            csv.writeRecord(row(words::example));
        }
    }

    void xlsx(OutputStream out) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFSheet sheet = workbook.createSheet();
            CellStyle text = workbook.createCellStyle();
            text.setDataFormat(workbook.createDataFormat().getFormat("@"));
            for (Field field : Field.values()) {
                sheet.setColumnWidth(field.ordinal(), WIDTH);
                sheet.setDefaultColumnStyle(field.ordinal(), text); // a number typed in stays as it is typed
            }
            fill(sheet.createRow(0), row(words::name), text);
            fill(sheet.createRow(1), row(words::example), text);
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

    private static List<String> row(Function<Field, String> value) {
        return Stream.of(Field.values()).map(value).toList();
    }
}
