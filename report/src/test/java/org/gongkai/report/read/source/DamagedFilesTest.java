package org.gongkai.report.read.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.report.read.source.TestFiles.p;
import static org.gongkai.report.read.source.TestFiles.tbl;
import static org.gongkai.report.read.source.TestFiles.tc;
import static org.gongkai.report.read.source.TestFiles.tr;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gongkai.report.read.source.sheet.XlsReader;
import org.gongkai.report.read.source.sheet.XlsxReader;
import org.gongkai.report.read.source.web.HtmlReader;
import org.gongkai.report.read.source.word.DocReader;
import org.gongkai.report.read.source.word.DocxReader;

/** Whatever is broken in a file, it is read or refused with a reason; nothing else comes out of a reader. */
class DamagedFilesTest {

    /** A sound file and who reads it. */
    private record Sound(FormatReader reader, byte[] bytes) {
        @Override
        public String toString() {
            return reader.getClass().getSimpleName();
        }
    }

    /** One byte that is not as it was: where, as a share of the file, and its value. */
    private record Flaw(double at, byte value) {}

    @Property(tries = 300)
    void aFileWithFlawsIsReadOrRefused(
            @ForAll("files") Sound file, @ForAll("flaws") @Size(min = 1, max = 20) List<Flaw> flaws) {
        byte[] bytes = file.bytes().clone();
        flaws.forEach(flaw -> bytes[(int) (flaw.at() * (bytes.length - 1))] = flaw.value());
        assertReadOrRefused(file.reader(), bytes);
    }

    @Property(tries = 100)
    void aFileCutOffIsReadOrRefused(@ForAll("files") Sound file, @ForAll @DoubleRange(min = 0, max = 1) double share) {
        assertReadOrRefused(file.reader(), Arrays.copyOf(file.bytes(), (int) (share * file.bytes().length)));
    }

    @Provide
    Arbitrary<Sound> files() throws IOException {
        return Arbitraries.of(
                new Sound(new DocReader(), TestFiles.resource("tables.doc").bytes()),
                new Sound(new DocReader(), TestFiles.resource("nested.doc").bytes()),
                new Sound(
                        new DocxReader(),
                        TestFiles.docx(p("公开") + tbl(tr(tc("甲"), tc("1")))).bytes()),
                new Sound(new XlsxReader(), workbook(new XSSFWorkbook())),
                new Sound(new XlsReader(), workbook(new HSSFWorkbook())),
                new Sound(
                        new HtmlReader(),
                        TestFiles.text("<table><tr><td colspan=2>甲<td>1</table><p>公开</p>")
                                .bytes()));
    }

    @Provide
    Arbitrary<List<Flaw>> flaws() {
        return Combinators.combine(Arbitraries.doubles().between(0, 1), Arbitraries.bytes())
                .as(Flaw::new)
                .list();
    }

    private static void assertReadOrRefused(FormatReader reader, byte[] bytes) {
        try {
            assertThat(reader.read(TestFiles.source(bytes)).blocks()).isNotNull();
        } catch (UnreadableException e) {
            assertThat(e.reason()).isNotNull();
        }
    }

    private static byte[] workbook(Workbook book) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (book) {
            Row row = book.createSheet("年报").createRow(0);
            row.createCell(0).setCellValue("规章");
            row.createCell(1).setCellValue(110);
            row.getSheet().addMergedRegion(CellRangeAddress.valueOf("A1:A2"));
            book.write(bytes);
        }
        return bytes.toByteArray();
    }
}
