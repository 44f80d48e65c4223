package org.gongkai.server.platform.redaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.gongkai.report.read.source.Source;
import org.gongkai.report.read.source.UnreadableException;
import org.gongkai.report.read.source.UnreadableException.Reason;
import org.junit.jupiter.api.Test;

/** What is no PDF becomes one, without the passages. */
class RenditionTest {

    @Test
    void aWordDocumentBecomesItsTextAndTablesWithMasks() throws Exception {
        byte[] docx = docx();

        Redacted redacted = Redaction.of(
                new Source("低保.docx", docx),
                List.of(
                        new Passage("340102199003071234", "340102**********34"),
                        new Passage("张三丰", "张某某"),
                        new Passage("迎宾路8号", null)));

        RedactedPdf after = new RedactedPdf(redacted.pdf());
        after.lacks("340102199003071234").lacks("张三丰").lacks("迎宾路8号");
        assertThat(after.text())
                .contains("关于低保对象的公示")
                .contains("申请人张某某，住，符合条件。")
                .contains("姓名证件号码")
                .contains("张某某340102**********34")
                .contains("合计1户");
        assertThat(redacted.found()).containsExactly(1, 2, 1);
        assertThat(isBlackBefore(after, "，符合")).isTrue();
    }

    private static boolean isBlackBefore(RedactedPdf pdf, String word) {
        RedactedPdf.Place place = pdf.place(word);
        BufferedImage picture = pdf.picture(0);
        return new Color(picture.getRGB(Math.round(place.x()) - 5, Math.round(place.y()) - 4)).equals(Color.BLACK);
    }

    private static byte[] docx() throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("关于低保对象的公示");
            var paragraph = document.createParagraph();
            paragraph.createRun().setText("申请人张三");
            paragraph.createRun().setText("丰，住迎宾路8号，符合条件。");
            XWPFTable table = document.createTable(3, 2);
            table.getRow(0).getCell(0).setText("姓名");
            table.getRow(0).getCell(1).setText("证件号码");
            table.getRow(1).getCell(0).setText("张三丰");
            table.getRow(1).getCell(1).setText("340102199003071234");
            table.getRow(2).getCell(0).setText("合计");
            table.getRow(2).getCell(1).setText("1户");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.write(out);
            return out.toByteArray();
        }
    }

    @Test
    void aWorkbookBecomesTables() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            var row = book.createSheet("名单").createRow(0);
            row.createCell(0).setCellValue("李四");
            row.createCell(1).setCellValue("13812345678");
            row.createCell(3).setCellValue("第三组");
            book.write(out);
        }

        Redacted redacted = Redaction.of(
                new Source("a.xlsx", out.toByteArray()), List.of(new Passage("13812345678", "138****5678")));

        assertThat(new RedactedPdf(redacted.pdf()).lacks("13812345678").text()).contains("李四138****5678第三组");
    }

    @Test
    void aQuoteOverLinesOfATextIsMaskedOnEach() throws Exception {
        byte[] text = "电话：138\n12345678，地址略。\n<b>&amp;".getBytes(StandardCharsets.UTF_8);

        Redacted redacted = Redaction.of(new Source("a.txt", text), List.of(new Passage("13812345678", "138********")));

        assertThat(new RedactedPdf(redacted.pdf()).text()).contains("电话：138********，地址略。");
    }

    @Test
    void aFileThatIsNoDocumentIsRefused() {
        byte[] noise = {(byte) 0x89, 0, (byte) 0xFF, 1, (byte) 0xFE, 0, 7, 99};

        assertThatThrownBy(() -> Redaction.of(new Source("a", noise), List.of(new Passage("x1", null))))
                .isInstanceOfSatisfying(
                        UnreadableException.class, e -> assertThat(e.reason()).isEqualTo(Reason.UNKNOWN_FORMAT));
    }
}
