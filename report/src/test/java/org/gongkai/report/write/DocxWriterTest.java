package org.gongkai.report.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.gongkai.report.AnnualReport;
import org.gongkai.rules.form.Figures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTDocGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STDocGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

class DocxWriterTest {

    private static final double TWIPS_PER_MILLIMETRE = 1440 / 25.4;

    private final XWPFDocument document = write(SampleReports.of2020());

    static List<AnnualReport> reports() {
        return Expected.reports();
    }

    @ParameterizedTest
    @MethodSource("reports")
    void everyTableIsMergedAndFilledAsTheFormHasIt(AnnualReport report) {
        List<XWPFTable> tables = write(report).getTables();
        List<FormGrid> grids = FormGrid.of(report.form());
        assertThat(tables).hasSameSizeAs(grids);
        for (int i = 0; i < grids.size(); i++) {
            assertThat(cells(tables.get(i))).isEqualTo(Expected.cells(grids.get(i), report));
        }
    }

    @Test
    void thePageIsA4WithTheMarginsOfTheStandard() {
        CTSectPr section = document.getDocument().getBody().getSectPr();
        assertThat(millimetres(section.getPgSz().getW())).isEqualTo(210);
        assertThat(millimetres(section.getPgSz().getH())).isEqualTo(297);
        CTPageMar margins = section.getPgMar();
        assertThat(List.of(margins.getTop(), margins.getBottom(), margins.getLeft(), margins.getRight()))
                .extracting(DocxWriterTest::millimetres)
                .containsExactly(37L, 35L, 28L, 26L);
    }

    @Test
    void thePageHasTwentyTwoLinesOfTwentyEightCharacters() {
        CTDocGrid grid = document.getDocument().getBody().getSectPr().getDocGrid();
        assertThat(grid.getType()).isEqualTo(STDocGrid.LINES_AND_CHARS);
        double textHeight = (297 - 37 - 35) * TWIPS_PER_MILLIMETRE;
        assertThat((int) (textHeight / grid.getLinePitch().intValue())).isEqualTo(22);
        double character = (16 + grid.getCharSpace().intValue() / 4096.0) * 20;
        assertThat((int) ((210 - 28 - 26) * TWIPS_PER_MILLIMETRE / character)).isEqualTo(28);
    }

    @Test
    void bodyTextIsSixteenPointFangSongWithTwoCharactersIndent() {
        assertThat(document.getStyles().getDefaultRunStyle().getFontSizeAsDouble())
                .isEqualTo(16);
        assertThat(style("Body").getCTStyle().getPPr().getInd().getFirstLineChars())
                .isEqualTo(BigInteger.valueOf(200));
        assertThat(part("/word/styles.xml")).contains("w:eastAsia=\"仿宋_GB2312\"");
    }

    @Test
    void titleAndHeadingsHaveTheirFaces() {
        assertThat(part("/word/styles.xml"))
                .containsPattern("w:styleId=\"Title\"[\\s\\S]*?方正小标宋简体[\\s\\S]*?w:sz w:val=\"44\"")
                .containsPattern("w:styleId=\"Heading1\"[\\s\\S]*?黑体")
                .containsPattern("w:styleId=\"SecondLevel\"[\\s\\S]*?楷体_GB2312");
        assertThat(paragraphs("Heading1")).hasSize(6).startsWith("一、总体情况");
        assertThat(document.getParagraphs().stream()
                        .flatMap(paragraph -> paragraph.getRuns().stream())
                        .filter(run -> "SecondLevel".equals(run.getStyle()))
                        .map(Object::toString))
                .containsExactly("（一）主动公开。", "（二）依申请公开。", "（三）政府信息管理。", "（四）平台建设。", "（五）监督保障。");
    }

    @Test
    void everyFaceHasStandInsThatAreFree() {
        String fonts = part("/word/fontTable.xml");
        for (String face : List.of("仿宋_GB2312", "楷体_GB2312", "黑体", "宋体", "方正小标宋简体")) {
            assertThat(fonts)
                    .containsPattern("w:name=\"" + face + "\"><w:altName w:val=\"[^\"]*Noto (Serif|Sans) CJK SC");
        }
    }

    @Test
    void theTitleIsBrokenBetweenWordsIntoLinesOfLikeLength() {
        assertThat(paragraphs("Title")).containsExactly("清溪区人民政府青石街道办事处\n2020年政府信息公开工作年度报告");
    }

    @Test
    void numberAddresseeSignatureAndDateStandInTheirStyles() {
        assertThat(paragraphs("DocumentNumber")).containsExactly("清政青〔2021〕3号");
        assertThat(paragraphs("Addressee")).containsExactly("清溪区人民政府办公室：");
        assertThat(paragraphs("SignedBy")).containsExactly("清溪区人民政府青石街道办事处");
        assertThat(paragraphs("SignedOn")).containsExactly("2021年1月18日");
    }

    @Test
    void theImprintStandsBetweenRulesAtTheFootOfTheLastPage() {
        XWPFParagraph last =
                document.getParagraphs().get(document.getParagraphs().size() - 1);
        assertThat(last.getText()).isEqualTo("青石街道党政办公室\t2021年1月18日印发");
        assertThat(last.getCTPPr().getFramePr().getYAlign().toString()).isEqualTo("bottom");
        assertThat(part("/word/styles.xml"))
                .containsPattern("w:styleId=\"Imprint\"[\\s\\S]*?<w:pBdr><w:top [\\s\\S]*?<w:bottom ");
    }

    @Test
    void pageNumbersStandAtTheOuterSide() {
        assertThat(document.getSettings().getEvenAndOddHeadings()).isTrue();
        XWPFParagraph odd = document.getHeaderFooterPolicy().getDefaultFooter().getParagraphArray(0);
        XWPFParagraph even =
                document.getHeaderFooterPolicy().getEvenPageFooter().getParagraphArray(0);
        assertThat(odd.getText()).isEqualTo("— 1 —");
        assertThat(odd.getCTP().toString()).contains("PAGE");
        assertThat(odd.getAlignment().toString()).isEqualTo("RIGHT");
        assertThat(even.getAlignment().toString()).isEqualTo("LEFT");
    }

    @Test
    void headRowsAreRepeatedAndNoRowIsBroken() {
        List<XWPFTable> tables = document.getTables();
        assertThat(tables).extracting(DocxWriterTest::repeatedRows).containsExactly(0L, 3L, 3L);
        assertThat(tables).allSatisfy(table -> assertThat(table.getRows()).allMatch(XWPFTableRow::isCantSplitRow));
    }

    @Test
    void everyTableIsAsWideAsTheText() {
        for (XWPFTable table : document.getTables()) {
            int sum = table.getCTTbl().getTblGrid().getGridColList().stream()
                    .mapToInt(column -> ((BigInteger) column.getW()).intValue())
                    .sum();
            assertThat(sum).isEqualTo((int) Math.round((210 - 28 - 26) * TWIPS_PER_MILLIMETRE) + 1);
        }
    }

    @Test
    void aReportWithoutFiguresAndFrameIsAnEmptyForm() {
        AnnualReport empty = new AnnualReport(
                null,
                null,
                null,
                SampleReports.FORM_2021,
                new Figures(Map.of()),
                Map.of(),
                org.gongkai.report.Frame.none(),
                List.of(),
                org.gongkai.report.Facts.none());
        XWPFDocument written = write(empty);
        assertThat(cells(written.getTables().get(0)))
                .isEqualTo(Expected.cells(FormGrid.of(SampleReports.FORM_2021).get(0), empty));
        assertThat(written.getParagraphs())
                .allMatch(paragraph -> paragraph.getText().isEmpty());
    }

    private List<String> paragraphs(String style) {
        return document.getParagraphs().stream()
                .filter(paragraph -> style.equals(paragraph.getStyle()))
                .map(XWPFParagraph::getText)
                .toList();
    }

    private org.apache.poi.xwpf.usermodel.XWPFStyle style(String id) {
        return document.getStyles().getStyle(id);
    }

    private String part(String name) {
        try (InputStream in = document.getPackage()
                .getPart(org.apache.poi.openxml4j.opc.PackagingURIHelper.createPartName(name))
                .getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException | org.apache.poi.openxml4j.exceptions.InvalidFormatException e) {
            throw new IllegalStateException(name, e);
        }
    }

    private static long repeatedRows(XWPFTable table) {
        return table.getRows().stream().filter(XWPFTableRow::isRepeatHeader).count();
    }

    private static List<List<String>> cells(XWPFTable table) {
        List<List<String>> rows = new ArrayList<>();
        for (int row = 0; row < table.getNumberOfRows(); row++) {
            List<String> cells = new ArrayList<>();
            int column = 0;
            for (CTTc cell : table.getRow(row).getCtRow().getTcList()) {
                if (!continues(cell)) {
                    cells.add(text(cell) + " " + rowSpan(table, row, column) + "x" + columnSpan(cell));
                }
                column += columnSpan(cell);
            }
            rows.add(cells);
        }
        return rows;
    }

    private static int rowSpan(XWPFTable table, int row, int column) {
        int span = 1;
        while (row + span < table.getNumberOfRows()
                && at(table, row + span, column)
                        .filter(DocxWriterTest::continues)
                        .isPresent()) {
            span++;
        }
        return span;
    }

    private static Optional<CTTc> at(XWPFTable table, int row, int column) {
        int at = 0;
        for (CTTc cell : table.getRow(row).getCtRow().getTcList()) {
            if (at == column) {
                return Optional.of(cell);
            }
            at += columnSpan(cell);
        }
        return Optional.empty();
    }

    private static boolean continues(CTTc cell) {
        return cell.getTcPr().isSetVMerge() && cell.getTcPr().getVMerge().getVal() == STMerge.CONTINUE;
    }

    private static int columnSpan(CTTc cell) {
        return cell.getTcPr().isSetGridSpan()
                ? cell.getTcPr().getGridSpan().getVal().intValue()
                : 1;
    }

    private static String text(CTTc cell) {
        StringBuilder text = new StringBuilder();
        cell.getPList().forEach(paragraph -> paragraph.getRList().forEach(run -> run.getTList()
                .forEach(piece -> text.append(piece.getStringValue()))));
        return text.toString();
    }

    private static long millimetres(Object twips) {
        return Math.round(((Number) twips).doubleValue() / TWIPS_PER_MILLIMETRE);
    }

    private static XWPFDocument write(AnnualReport report) {
        try {
            return new XWPFDocument(new ByteArrayInputStream(new DocxWriter().write(report)));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
