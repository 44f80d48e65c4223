package org.gongkai.report.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.gongkai.report.AnnualReport;
import org.gongkai.report.Chapter;
import org.gongkai.report.Place;
import org.gongkai.rules.form.CellId;
import org.gongkai.rules.form.Figure;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PdfWriterTest {

    private static final double POINTS_PER_MILLIMETRE = 72 / 25.4;

    private static PDDocument document;
    private static List<TextPosition> glyphs;

    @BeforeAll
    static void writeOnce() throws IOException {
        document = write(SampleReports.of2020());
        glyphs = glyphs(document);
    }

    @AfterAll
    static void close() throws IOException {
        document.close();
    }

    @Test
    void everyPageIsA4() {
        for (PDPage page : document.getPages()) {
            assertThat(Math.round(page.getMediaBox().getWidth() / POINTS_PER_MILLIMETRE))
                    .isEqualTo(210);
            assertThat(Math.round(page.getMediaBox().getHeight() / POINTS_PER_MILLIMETRE))
                    .isEqualTo(297);
        }
    }

    @Test
    void nothingButThePageNumberStandsOutsideTheMargins() {
        for (TextPosition glyph : glyphs) {
            double left = glyph.getXDirAdj() / POINTS_PER_MILLIMETRE;
            double right = (glyph.getXDirAdj() + glyph.getWidthDirAdj()) / POINTS_PER_MILLIMETRE;
            double baseline = glyph.getYDirAdj() / POINTS_PER_MILLIMETRE;
            assertThat(left).as(glyph.getUnicode()).isGreaterThan(27.9);
            assertThat(right).as(glyph.getUnicode()).isLessThan(210 - 25.9);
            assertThat(baseline)
                    .as(glyph.getUnicode())
                    .isBetween(37.0, "—0123456789 ".contains(glyph.getUnicode()) ? 297.0 : 297 - 34.9);
        }
    }

    @Test
    void aFullPageHasTwentyTwoLinesOfTwentyEightCharacters() throws IOException {
        String line = "公".repeat(26) + "\n";
        AnnualReport report = withText(line.repeat(40));
        try (PDDocument full = write(report)) {
            List<TextPosition> second = glyphs(full, 2);
            assertThat(second.stream()
                            .filter(glyph -> glyph.getUnicode().equals("公"))
                            .mapToInt(glyph -> Math.round(glyph.getYDirAdj()))
                            .distinct()
                            .count())
                    .isEqualTo(22);
            assertThat(second.stream().filter(glyph -> glyph.getUnicode().equals("公")))
                    .hasSize(22 * 26);
        }
    }

    @Test
    void everyFontIsEmbeddedAndFromTheBundledFace() throws IOException {
        List<String> names = new ArrayList<>();
        for (PDPage page : document.getPages()) {
            for (COSName name : page.getResources().getFontNames()) {
                PDFont font = page.getResources().getFont(name);
                assertThat(font.isEmbedded()).isTrue();
                names.add(font.getName());
            }
        }
        assertThat(names).isNotEmpty().allMatch(name -> name.matches("[A-Z]{6}\\+NotoSerifSC-Regular"));
    }

    @Test
    void everyGlyphIsThere() throws IOException {
        for (TextPosition glyph : glyphs) {
            for (int code : glyph.getCharacterCodes()) {
                assertThat(((org.apache.pdfbox.pdmodel.font.PDType0Font) glyph.getFont()).codeToGID(code))
                        .as(glyph.getUnicode())
                        .isPositive();
            }
        }
        assertThat(text(document)).doesNotContain("#");
    }

    @Test
    void theWordsStandInOrder() throws IOException {
        assertThat(text(document).replaceAll("\\s", ""))
                .containsSubsequence(
                        "清政青〔2021〕3号",
                        "清溪区人民政府青石街道办事处2020年政府信息公开工作年度报告",
                        "清溪区人民政府办公室：根据",
                        "一、总体情况2020年，青石街道把政务公开放进每周例会，",
                        "二、主动公开政府信息情况",
                        "六、其他需要报告的事项本年度未收取信息处理费。",
                        "清溪区人民政府青石街道办事处2021年1月18日",
                        "青石街道党政办公室2021年1月18日印发");
    }

    @Test
    void theFiguresStandBesideTheirLabels() throws IOException {
        List<String> lines = text(document)
                .lines()
                .map(line -> line.strip().replaceAll("\\s+", " "))
                .toList();
        assertThat(lines)
                .contains("行政许可 38 +19 1204", "行政处罚 57 -8 63", "政府集中采购 5 477.35万元", "一、本年新收政府信息公开申请数量 7 2 0 0 0 0 9");
    }

    @Test
    void titleLanguageAndTagsAreForThoseWhoListen() {
        assertThat(document.getDocumentInformation().getTitle()).isEqualTo("清溪区人民政府青石街道办事处2020年政府信息公开工作年度报告");
        assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("zh-CN");
        assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
        assertThat(document.getDocumentCatalog().getStructureTreeRoot().getKids())
                .isNotEmpty();
    }

    @Test
    void pageNumbersStandAtTheOuterSide() throws IOException {
        assertThat(dashes(1)).allMatch(x -> x > 105);
        assertThat(dashes(2)).allMatch(x -> x < 105);
    }

    @Test
    void aCharacterThatTheFaceLacksIsShownByItsNumber() throws IOException {
        try (PDDocument odd = write(withText("表情😀与\uFE0F零宽\u200B字。"))) {
            assertThat(text(odd)).contains("表情〔U+1F600〕与零宽字。").doesNotContain("#");
        }
    }

    @Test
    void rareCharactersOfNamesAreThere() throws IOException {
        try (PDDocument rare = write(withText("䶮、㙍、𬭸、鿍。"))) {
            assertThat(text(rare)).contains("䶮、㙍、𬭸、鿍。");
        }
    }

    @Test
    void textOfAnyLengthCanBeTaggedWhereverTheTablesFall() throws IOException {
        for (int lines = 1; lines < 22; lines += 5) {
            try (PDDocument longer = write(withText("一句话。\n".repeat(lines)))) {
                assertThat(longer.getNumberOfPages()).isPositive();
            }
        }
    }

    @Test
    void aFigureOfAnyLengthStaysInItsCell() throws IOException {
        AnnualReport sample = SampleReports.of2020();
        AnnualReport wide = SampleReports.report(
                sample.form(),
                2020,
                sample.figures().with(CellId.parse("disputes.suit_after.total"), Figure.unreadable("约一二三四五六七八九十")));
        try (PDDocument written = write(wide)) {
            assertThat(glyphs(written))
                    .allMatch(glyph -> glyph.getXDirAdj() + glyph.getWidthDirAdj() < 184.1 * POINTS_PER_MILLIMETRE);
        }
    }

    private static List<Double> dashes(int page) throws IOException {
        return glyphs(document, page).stream()
                .filter(glyph -> glyph.getUnicode().equals("—"))
                .map(glyph -> glyph.getXDirAdj() / POINTS_PER_MILLIMETRE)
                .toList();
    }

    private static AnnualReport withText(String text) {
        AnnualReport sample = SampleReports.of2020();
        List<Chapter> chapters = List.of(new Chapter(1, "一、总体情况", text, Place.NOWHERE));
        return new AnnualReport(
                sample.unit(),
                sample.unitFull(),
                sample.year(),
                sample.form(),
                sample.figures(),
                sample.places(),
                sample.frame(),
                chapters,
                sample.facts());
    }

    private static String text(PDDocument document) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        return stripper.getText(document);
    }

    private static List<TextPosition> glyphs(PDDocument document) throws IOException {
        return glyphs(document, 0);
    }

    private static List<TextPosition> glyphs(PDDocument document, int page) throws IOException {
        List<TextPosition> all = new ArrayList<>();
        PDFTextStripper stripper = new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition text) {
                all.add(text);
            }
        };
        if (page > 0) {
            stripper.setStartPage(page);
            stripper.setEndPage(page);
        }
        stripper.writeText(document, new StringWriter());
        return all;
    }

    private static PDDocument write(AnnualReport report) throws IOException {
        return Loader.loadPDF(new PdfWriter().write(report));
    }
}
