package org.gongkai.report.read.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Collectors;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gongkai.report.read.source.UnreadableException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileFormatTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    PDF     | %PDF-1.7 ...
                    HTML    | <!DOCTYPE html><p>公开
                    HTML    | <html xmlns:w='urn:x'><body>公开
                    HTML    | <TABLE border=1><tr><td>0</td></tr></TABLE>
                    HTML    | <?xml version='1.0'?><!-- x --><!DOCTYPE html PUBLIC '-//W3C//DTD XHTML 1.0//EN' 'x.dtd'><html>
                    JSON    | [{"file":"a.docx"}]
                    JSON    | { "unit": "双阳街道" }
                    TEXT    | 双阳街道2020年政府信息公开工作年度报告
                    TEXT    | # 年度报告
                    TEXT    | [公开](http://www.example.cn)
                    TEXT    | {年度报告}
                    TEXT    | <双阳街道>年度报告
                    UNKNOWN | {\\rtf1\\ansi text}
                    UNKNOWN | MIME-Version: 1.0
                    UNKNOWN | <?xml version="1.0"?><pkg:package/>
                    """)
    void textsAreToldApartByHowTheyBegin(FileFormat format, String text) throws Exception {
        assertThat(FileFormat.of(TestFiles.text("  \n" + text))).isEqualTo(format);
    }

    @Test
    void theNameIsNeverAsked() throws Exception {
        byte[] page = "<html><body><p>公开</p></body></html>".getBytes(StandardCharsets.UTF_8);
        assertThat(FileFormat.of(new Source("报告.doc", page))).isEqualTo(FileFormat.HTML);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GBK", "GB18030", "UTF-8", "UTF-16LE", "UTF-16BE", "UTF-16"})
    void chineseTextIsTextInEveryEncoding(String charset) throws Exception {
        byte[] bytes = "一、总体情况\r\n本年公开110条。\r\n".getBytes(Charset.forName(charset));
        assertThat(FileFormat.of(TestFiles.source(bytes))).isEqualTo(FileFormat.TEXT);
    }

    @Test
    void officePackagesAreToldByTheirParts() throws Exception {
        assertThat(FileFormat.of(TestFiles.docx(TestFiles.p("公开")))).isEqualTo(FileFormat.DOCX);
        assertThat(FileFormat.of(workbook(new XSSFWorkbook()))).isEqualTo(FileFormat.XLSX);
        assertThat(FileFormat.of(zip("[Content_Types].xml", "ppt/presentation.xml")))
                .isEqualTo(FileFormat.UNKNOWN);
    }

    @Test
    void otherZipsAreArchivesUnlessTheySayOtherwise() throws Exception {
        assertThat(FileFormat.of(zip("报告一.docx", "报告二.docx"))).isEqualTo(FileFormat.ZIP);
        assertThat(FileFormat.of(zip("mimetype", "content.xml"))).isEqualTo(FileFormat.UNKNOWN);
        assertThat(FileFormat.of(zip("OFD.xml", "Doc_0/Document.xml"))).isEqualTo(FileFormat.UNKNOWN);
    }

    @Test
    void compoundFilesAreToldByTheirStreams() throws Exception {
        assertThat(FileFormat.of(TestFiles.resource("tables.doc"))).isEqualTo(FileFormat.DOC);
        assertThat(FileFormat.of(workbook(new HSSFWorkbook()))).isEqualTo(FileFormat.XLS);
    }

    @Test
    void anEncryptedPackageSaysSo() throws Exception {
        Source encrypted = TestFiles.encrypted(TestFiles.docx(TestFiles.p("公开")));
        assertReason(encrypted, Reason.ENCRYPTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \r\n\t\f ", "\u3000\u3000\n\u00A0", "\uFEFF\n", "\0\0\0\0"})
    void nothingButWhiteSpaceIsEmpty(String text) {
        assertReason(TestFiles.text(text), Reason.EMPTY);
    }

    @Test
    void noiseIsUnknown() throws Exception {
        byte[] noise = new byte[20 * 1024 * 1024];
        new Random(711).nextBytes(noise);
        assertThat(FileFormat.of(TestFiles.source(noise))).isEqualTo(FileFormat.UNKNOWN);
    }

    @Test
    void moreThanTheLimitIsTooLargeWhateverItIs() {
        assertReason(TestFiles.source(new byte[ReadLimits.FILE_BYTES + 1]), Reason.TOO_LARGE);
    }

    @Test
    void aCutOffPackageIsDamaged() throws Exception {
        byte[] whole = TestFiles.docx(TestFiles.p("公开")).bytes();
        assertReason(TestFiles.source(Arrays.copyOf(whole, whole.length / 2)), Reason.DAMAGED);
        byte[] compound = TestFiles.resource("tables.doc").bytes();
        assertReason(TestFiles.source(Arrays.copyOf(compound, 700)), Reason.DAMAGED);
    }

    @Test
    void xmlThatRefersOutsideItselfIsRefused() {
        assertReason(
                TestFiles.text(
                        "<?xml version='1.0'?><!DOCTYPE html [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><html>&x;"),
                Reason.EXTERNAL_ENTITY);
    }

    private static void assertReason(Source source, Reason reason) {
        assertThatThrownBy(() -> FileFormat.of(source))
                .isInstanceOfSatisfying(
                        UnreadableException.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }

    private static Source zip(String... names) {
        return TestFiles.source(
                TestFiles.zip(Arrays.stream(names).collect(Collectors.toMap(name -> name, name -> "x"))));
    }

    private static Source workbook(Workbook book) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (book) {
            book.createSheet("表");
            book.write(bytes);
        }
        return TestFiles.source(bytes.toByteArray());
    }
}
