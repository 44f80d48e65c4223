package org.gongkai.report.read.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongkai.report.read.source.TestFiles.p;
import static org.gongkai.report.read.source.TestFiles.tbl;
import static org.gongkai.report.read.source.TestFiles.tc;
import static org.gongkai.report.read.source.TestFiles.tr;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gongkai.report.read.source.UnreadableException.Reason;
import org.gongkai.report.read.source.sheet.XlsReader;
import org.gongkai.report.read.source.sheet.XlsxReader;
import org.gongkai.report.read.source.web.HtmlReader;
import org.gongkai.report.read.source.word.DocReader;
import org.gongkai.report.read.source.word.DocxReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BadInputTest {

    static Stream<FormatReader> readers() {
        return Stream.of(new DocxReader(), new DocReader(), new XlsxReader(), new XlsReader(), new HtmlReader());
    }

    static Stream<FormatReader> binaryReaders() {
        return readers().filter(reader -> !(reader instanceof HtmlReader));
    }

    @ParameterizedTest
    @MethodSource("readers")
    void nothingIsEmpty(FormatReader reader) {
        assertReason(reader, TestFiles.source(new byte[0]), Reason.EMPTY);
    }

    @ParameterizedTest
    @MethodSource("readers")
    void moreThanTheLimitIsTooLarge(FormatReader reader) {
        assertReason(reader, TestFiles.source(new byte[ReadLimits.FILE_BYTES + 1]), Reason.TOO_LARGE);
    }

    @ParameterizedTest
    @MethodSource("binaryReaders")
    void noiseIsDamaged(FormatReader reader) {
        byte[] noise = new byte[20 * 1024 * 1024];
        new Random(49).nextBytes(noise);
        assertReason(reader, TestFiles.source(noise), Reason.DAMAGED);
    }

    @Test
    void aCutOffFileIsDamaged() throws Exception {
        assertReason(new DocxReader(), half(TestFiles.docx(p("公开"))), Reason.DAMAGED);
        assertReason(new XlsxReader(), half(workbook()), Reason.DAMAGED);
        assertReason(new DocReader(), half(TestFiles.resource("tables.doc")), Reason.DAMAGED);
    }

    @Test
    void aWorkbookWithAPasswordSaysSo() throws Exception {
        Biff8EncryptionKey.setCurrentUserPassword("公开");
        try (HSSFWorkbook book = new HSSFWorkbook()) {
            book.createSheet();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            book.write(bytes);
            Biff8EncryptionKey.setCurrentUserPassword(null);
            assertReason(new XlsReader(), TestFiles.source(bytes.toByteArray()), Reason.ENCRYPTED);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }

    @Test
    void macrosAreFoundWhereverTheyLie() throws Exception {
        Source docx = TestFiles.docxWithDocument("<w:document xmlns:w='w'/>", Map.of("word/vbaProject.bin", "x"));
        assertReason(new DocxReader(), docx, Reason.MACROS);
        Source docm = TestFiles.docxWithDocument(
                "<w:document xmlns:w='w'/>",
                Map.of(
                        "[Content_Types].xml",
                        "<Types><Override ContentType='application/vnd.ms-word.document."
                                + "macroEnabled.main+xml'/></Types>"));
        assertReason(new DocxReader(), docm, Reason.MACROS);
        assertReason(
                new XlsxReader(), TestFiles.source(TestFiles.zip(Map.of("xl/vbaProject.bin", "x"))), Reason.MACROS);
    }

    @Test
    void anEntityOutsideThePackageIsNotRead(@TempDir Path folder) throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "秘密");
        String document = "<!DOCTYPE w:document [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>"
                + "<w:document xmlns:w=\"w\"><w:body>" + p("&x;") + "</w:body></w:document>";
        assertReason(new DocxReader(), TestFiles.docxWithDocument(document, Map.of()), Reason.EXTERNAL_ENTITY);
        Source styles = TestFiles.docxWithDocument(
                "<w:document xmlns:w='w'/>",
                Map.of("word/numbering.xml", "<!DOCTYPE x SYSTEM \"" + secret.toUri() + "\"><x/>"));
        assertReason(new DocxReader(), styles, Reason.EXTERNAL_ENTITY);
    }

    @Test
    void anEntityOutsideAPageIsNotRead(@TempDir Path folder) throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "秘密");
        String page = "<!DOCTYPE html [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]><p>甲&x;</p>" + "<iframe src=\""
                + secret.toUri() + "\"></iframe><object data=\"" + secret.toUri() + "\"></object>";
        assertThat(Shown.of(new HtmlReader().read(TestFiles.text(page)))).doesNotContain("秘密");
    }

    @Test
    void entitiesThatGrowAreNotExpanded() {
        String document = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]>"
                + "<w:document xmlns:w=\"w\"><w:body>" + p("&b;") + "</w:body></w:document>";
        assertReason(new DocxReader(), TestFiles.docxWithDocument(document, Map.of()), Reason.EXTERNAL_ENTITY);
    }

    @Test
    void aPackageThatUnpacksToHundredsOfMegabytesIsABomb() throws Exception {
        assertReason(new DocxReader(), bomb("word/document.xml", "<w:document xmlns:w='w'><w:body>"), Reason.ZIP_BOMB);
        assertReason(new DocxReader(), bomb("_rels/.rels", "<Relationships>"), Reason.ZIP_BOMB);
        assertReason(new DocxReader(), bomb("[Content_Types].xml", "<Types>"), Reason.ZIP_BOMB);
        assertReason(new XlsxReader(), bomb("xl/workbook.xml", "<workbook>"), Reason.ZIP_BOMB);
    }

    @Test
    void aPackageOfCountlessEntriesIsABomb() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i <= ReadLimits.ZIP_ENTRIES; i++) {
                zip.putNextEntry(new ZipEntry("word/" + i));
            }
        }
        assertReason(new DocxReader(), TestFiles.source(bytes.toByteArray()), Reason.ZIP_BOMB);
    }

    @Test
    void tablesNestedWithoutEndAreTooLarge() {
        String docx = "<w:tbl><w:tr><w:tc>".repeat(40) + p("公开") + "</w:tc></w:tr></w:tbl>".repeat(40);
        assertReason(new DocxReader(), TestFiles.docx(docx), Reason.TOO_LARGE);
        assertReason(new HtmlReader(), TestFiles.text("<table><tr><td>".repeat(40) + "公开"), Reason.TOO_LARGE);
    }

    @Test
    void elementsNestedWithoutEndAreTooLarge() {
        String smart = "<w:smartTag>".repeat(100_000) + "</w:smartTag>".repeat(100_000);
        assertReason(new DocxReader(), TestFiles.docx("<w:p>" + smart + "</w:p>"), Reason.TOO_LARGE);
    }

    @Test
    void moreCellsOrTextOrTablesThanAnyReportHasIsTooLarge() throws Exception {
        assertReason(
                new DocxReader(),
                TestFiles.docx(tbl(IntStream.rangeClosed(0, ReadLimits.CELLS)
                        .mapToObj(i -> tr(tc(Integer.toHexString(i * 7919))))
                        .toArray(String[]::new))),
                Reason.TOO_LARGE);
        assertReason(new HtmlReader(), TestFiles.text("<p>" + "公".repeat(ReadLimits.CHARACTERS + 1)), Reason.TOO_LARGE);
        assertReason(
                new HtmlReader(),
                TestFiles.text("<table><tr><td>1</table>".repeat(ReadLimits.TABLES + 1)),
                Reason.TOO_LARGE);
        assertReason(new HtmlReader(), TestFiles.text("<br>".repeat(ReadLimits.TAGS + 1)), Reason.TOO_LARGE);
        assertReason(
                new HtmlReader(),
                TestFiles.text("<table><tr>" + "<td colspan=200>1".repeat(20) + "</table>"),
                Reason.TOO_LARGE);
    }

    @Test
    void absurdSpansInADocumentAreCutToTheLimit() throws Exception {
        String wide = tc("<w:gridSpan w:val=\"1000000\"/>", "规章");
        assertThat(Shown.of(new DocxReader().read(TestFiles.docx(tbl(tr(wide, tc("0")), tr(tc("甲"), tc("1")))))))
                .startsWith("| [0+3 规章][3 0]");
    }

    @Test
    void aPackageWithoutItsDocumentIsDamaged() {
        assertReason(new DocxReader(), TestFiles.source(TestFiles.zip(Map.of("a.txt", "x"))), Reason.DAMAGED);
    }

    @Test
    void aBinaryPackageIsUnknown() {
        String relationships = "<Relationships><Relationship Id='r' Type='x/officeDocument' Target='xl/workbook.bin'/>"
                + "</Relationships>";
        Source xlsb = TestFiles.source(TestFiles.zip(Map.of("_rels/.rels", relationships, "xl/workbook.bin", "x")));
        assertReason(new XlsxReader(), xlsb, Reason.UNKNOWN_FORMAT);
    }

    @ParameterizedTest
    @MethodSource("binaryReaders")
    void whatAnotherReaderReadsIsDamagedToThisOne(FormatReader reader) {
        assertReason(reader, TestFiles.text("双阳街道年度报告"), Reason.DAMAGED);
    }

    @Test
    void aReaderThatIsToldToStopStops() {
        String body = p("公开").repeat(2_000);
        Thread.currentThread().interrupt();
        assertReason(new DocxReader(), TestFiles.docx(body), Reason.TIMEOUT);
        Thread.currentThread().interrupt();
        assertReason(new HtmlReader(), TestFiles.text("<p>公开</p>".repeat(2_000)), Reason.TIMEOUT);
        assertThat(Thread.interrupted()).isFalse();
        Thread.currentThread().interrupt();
        assertReason(new HtmlReader(), TestFiles.text("<b><table>".repeat(300_000)), Reason.TIMEOUT);
    }

    private static void assertReason(FormatReader reader, Source source, Reason reason) {
        assertThatThrownBy(() -> reader.read(source))
                .isInstanceOfSatisfying(
                        UnreadableException.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }

    private static Source half(Source source) {
        return TestFiles.source(Arrays.copyOf(source.bytes(), source.bytes().length / 2));
    }

    private static Source workbook() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            book.createSheet("年报").createRow(0).createCell(0).setCellValue("公开");
            book.write(bytes);
        }
        return TestFiles.source(bytes.toByteArray());
    }

    /** A package with one part of 64 megabytes of blanks. */
    private static Source bomb(String name, String begin) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(begin.getBytes(StandardCharsets.UTF_8));
            byte[] megabyte = new byte[1024 * 1024];
            Arrays.fill(megabyte, (byte) ' ');
            for (int i = 0; i < 64; i++) {
                zip.write(megabyte);
            }
        }
        return TestFiles.source(bytes.toByteArray());
    }
}
