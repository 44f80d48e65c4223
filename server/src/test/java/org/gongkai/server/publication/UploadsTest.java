package org.gongkai.server.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
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

    @Test
    void aZipIsUnpackedIntoItsFilesAndNoNameLeadsOutOfIt() throws IOException {
        byte[] zip = zip("公示/名单.docx", document("名单"), "../../etc/说明.txt", "说明".getBytes(StandardCharsets.UTF_8));
        assertThat(uploads.receiveAll("材料.zip", new ByteArrayInputStream(zip)))
                .extracting(Upload::name, Upload::text)
                .containsExactly(tuple("名单.docx", "名单"), tuple("说明.txt", "说明"));
    }

    @Test
    void whatIsWrongWithAZipIsSaid() throws IOException {
        byte[] text = "说明".getBytes(StandardCharsets.UTF_8);
        assertZipRefused(zip("里面.zip", zip("说明.txt", text)), "refused.zip.nested");
        assertZipRefused(zip(), "refused.zip.empty");
        assertZipRefused(zip("程序.exe", new byte[] {'M', 'Z', 0, 0}), "refused.file-type");
        assertZipRefused(zip("零.txt", new byte[100 << 20]), "refused.zip.too-large");
        byte[] whole = zip("说明.txt", text);
        assertZipRefused(java.util.Arrays.copyOf(whole, whole.length - 30), "refused.zip.broken");
        Object[] many = IntStream.range(0, 201)
                .boxed()
                .flatMap(n -> Stream.of(n + ".txt", text))
                .toArray();
        assertZipRefused(zip(many), "refused.zip.too-many");
    }

    @Test
    void theTextOfAnOfdIsTakenOutPageByPage() throws IOException {
        byte[] ofd = zip(
                "OFD.xml",
                "<ofd:OFD xmlns:ofd='http://www.ofdspec.org/2016'/>".getBytes(StandardCharsets.UTF_8),
                "Doc_0/Pages/Page_10/Content.xml",
                ofdPage("第三段"),
                "Doc_0/Pages/Page_2/Content.xml",
                ofdPage("第一段", "第二段"));
        Upload upload = receive("公文.ofd", ofd);
        assertThat(upload.mediaType()).isEqualTo("application/ofd");
        assertThat(upload.text()).isEqualTo("第一段\n第二段\n第三段");
        Upload scan = receive("扫描.ofd", zip("OFD.xml", "<broken".getBytes(StandardCharsets.UTF_8)));
        assertThat(scan.of(1).isMachineReadable()).isFalse();
    }

    private static byte[] ofdPage(String... lines) {
        StringBuilder page = new StringBuilder("<ofd:Page xmlns:ofd='http://www.ofdspec.org/2016'><ofd:Content>");
        for (String line : lines) {
            page.append("<ofd:TextObject><ofd:CGTransform>1 2</ofd:CGTransform><ofd:TextCode X='0'>")
                    .append(line)
                    .append("</ofd:TextCode></ofd:TextObject>");
        }
        return page.append("</ofd:Content></ofd:Page>").toString().getBytes(StandardCharsets.UTF_8);
    }

    private void assertZipRefused(byte[] zip, String reason) {
        assertThatThrownBy(() -> uploads.receiveAll("材料.zip", new ByteArrayInputStream(zip)))
                .isInstanceOf(RefusedException.class)
                .hasMessage(reason);
    }

    /** A ZIP of names and their contents in turn, with names in GBK. */
    private static byte[] zip(Object... namesAndContents) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, Charset.forName("GBK"))) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                zip.putNextEntry(new ZipEntry((String) namesAndContents[i]));
                zip.write((byte[]) namesAndContents[i + 1]);
            }
        }
        return bytes.toByteArray();
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
