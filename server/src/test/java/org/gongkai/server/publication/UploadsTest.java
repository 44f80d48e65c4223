package org.gongkai.server.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.gongkai.server.OnSqlite;
import org.gongkai.server.office.RefusedException;
import org.gongkai.server.platform.files.FileStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = OnSqlite.class)
class UploadsTest {

    @Autowired
    private Uploads uploads;

    @Autowired
    private FileStore store;

    @Test
    void aDocumentIsKeptAsItCameAndItsTextTakenOut() throws IOException {
        byte[] document = document("双阳街道低保公示");
        Upload upload = receive("公示.docx", document);
        assertThat(upload.text()).isEqualTo("双阳街道低保公示");
        assertThat(upload.mediaType())
                .isEqualTo("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        assertThat(Files.readAllBytes(store.path(upload.kept().digest()))).isEqualTo(document);
    }

    @Test
    void theSameFileIsKeptOnce() throws IOException {
        byte[] document = document("一式两份");
        assertThat(receive("一.docx", document).kept())
                .isEqualTo(receive("二.docx", document).kept());
    }

    @Test
    void aPictureOfATextHasNoTextAndSaysSo() throws IOException {
        ByteArrayOutputStream picture = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB), "png", picture);
        Upload png = receive("扫描.png", picture.toByteArray());
        ByteArrayOutputStream scan = new ByteArrayOutputStream();
        try (PDDocument pages = new PDDocument()) {
            pages.addPage(new PDPage());
            pages.save(scan);
        }
        Upload pdf = receive("扫描.pdf", scan.toByteArray());
        assertThat(png.of(1).isMachineReadable()).isFalse();
        assertThat(pdf.of(1).isMachineReadable()).isFalse();
    }

    @Test
    void theTextLayerOfAPdfIsTakenOut() throws IOException {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.newLineAtOffset(72, 700);
                content.showText("Items published in 2020: 110");
                content.endText();
            }
            document.save(written);
        }
        Upload upload = receive("report.pdf", written.toByteArray());
        assertThat(upload.mediaType()).isEqualTo("application/pdf");
        assertThat(upload.text()).isEqualTo("Items published in 2020: 110");
    }

    @Test
    void textInGbkIsRead() throws IOException {
        byte[] text = "一、总体情况。双阳街道按照要求公开政府信息，群众可以查阅。".getBytes(Charset.forName("GBK"));
        assertThat(receive("说明.txt", text).text()).contains("双阳街道按照要求公开政府信息");
    }

    @Test
    void whatAFileIsItsContentSays() throws IOException {
        byte[] program = new byte[512];
        program[0] = 'M';
        program[1] = 'Z';
        assertRefused("公示.docx", program, "refused.file-type");
        byte[] page = "<!DOCTYPE html><html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);
        assertRefused("公示.pdf", page, "refused.file-type");
        assertThat(receive("公示.doc", document("改了扩展名")).mediaType()).contains("wordprocessingml");
    }

    @Test
    void anEmptyFileIsRefused() {
        assertRefused("空.txt", new byte[0], "refused.file-empty");
    }

    @Test
    void aBrokenDocumentIsKeptWithoutText() throws IOException {
        byte[] whole = document("断了");
        byte[] cut = java.util.Arrays.copyOf(whole, whole.length / 2);
        Upload upload = receive("断.docx", cut);
        assertThat(upload.text()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "公示.docx, 公示.docx",
        "../../etc/passwd, passwd",
        "C:\\Users\\陈\\公示.docx, 公示.docx",
        "'a\u0000b.txt', ab.txt",
        "'..', file",
        "'', file"
    })
    void ofANameOnlyTheLastPartCounts(String given, String kept) {
        assertThat(Uploads.bareName(given)).isEqualTo(kept);
    }

    private void assertRefused(String name, byte[] content, String reason) {
        assertThatThrownBy(() -> receive(name, content))
                .isInstanceOf(RefusedException.class)
                .hasMessage(reason);
    }

    private Upload receive(String name, byte[] content) throws IOException {
        return uploads.receive(name, new ByteArrayInputStream(content));
    }

    private static byte[] document(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createRun().setText(text);
            document.write(bytes);
        }
        return bytes.toByteArray();
    }
}
