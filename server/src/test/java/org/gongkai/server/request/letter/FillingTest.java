package org.gongkai.server.request.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Values in the place of placeholders. */
class FillingTest {

    private static final int TEXTS = 40;

    @Test
    void aPlaceholderCutIntoRunsAnywhereIsFilledAndTakesTheLooksOfItsFirstRun() throws IOException {
        byte[] template = TestLetter.document();
        template = TestLetter.edited(template, document -> {
            XWPFParagraph paragraph = document.createParagraph();
            for (String run : new String[] {"致：{", "{申", "请", "人}", "}，编号{{登记编", "号}}{{收到日期}", "}。"}) {
                XWPFRun made = paragraph.createRun();
                made.setText(run);
                made.setBold(run.equals("{申"));
            }
        });

        byte[] filled = Filling.fill(template, Map.of("申请人", "张某", "登记编号", "2021-0012", "收到日期", "2021年1月12日"));

        assertThat(TestLetter.paragraphs(filled)).containsExactly("致：张某，编号2021-00122021年1月12日。");
    }

    @Test
    void linesOfAValueBecomeParagraphsWithTheLooksOfTheirPlace() throws IOException {
        byte[] template = TestLetter.edited(TestLetter.document(), document -> {
            XWPFParagraph paragraph = document.createParagraph();
            paragraph.setIndentationFirstLine(640);
            paragraph.createRun().setText("补正：{{补正事项}}（");
            XWPFRun run = paragraph.createRun();
            run.setBold(true);
            run.setText("完）");
        });

        byte[] filled = Filling.fill(template, Map.of("补正事项", "\n一、名称\r\n\n　　二、年度\r三、文号\n"));

        assertThat(TestLetter.paragraphs(filled)).containsExactly("补正：一、名称", "二、年度", "三、文号（完）");
        TestLetter.edited(filled, document -> {
            assertThat(document.getParagraphs())
                    .extracting(XWPFParagraph::getIndentationFirstLine)
                    .containsOnly(640);
            assertThat(document.getParagraphs().get(0).getRuns()).hasSize(1);
            assertThat(document.getParagraphs().get(2).getRuns().get(1).isBold())
                    .isTrue();
        });
    }

    @Test
    void aValueIsTextWhateverItHolds() throws IOException {
        String value = "<w:br/>&amp;{{登记编号}}$1\\0 ]]> \"'\u0000𠮷龘";

        byte[] filled = Filling.fill(TestLetter.document("甲{{申请人}}乙{{登记编号}}"), Map.of("申请人", value, "登记编号", "7"));

        assertThat(TestLetter.paragraphs(filled)).containsExactly("甲" + value.replace('\u0000', '\uFFFD') + "乙7");
    }

    @RepeatedTest(TEXTS)
    void anyTextSurvives(RepetitionInfo repetition) throws IOException {
        Random random = new Random(repetition.getCurrentRepetition());
        String value = random.ints(60, 0, 0x30000)
                .map(c -> random.nextInt(3) > 0 ? "<>&{}$\\'\"年月日　 \t甲".codePointAt(c % 16) : c)
                .filter(c -> Character.getType(c) != Character.SURROGATE && c != '\n' && c != '\r')
                .filter(c -> c == '\t' || c >= ' ' && c != 0xFFFE && c != 0xFFFF && c < 0x2FFFE)
                .filter(c -> c != 0x1FFFE && c != 0x1FFFF)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());

        byte[] filled = Filling.fill(TestLetter.document("甲{{申请人}}乙"), Map.of("申请人", value));

        assertThat(TestLetter.text(filled)).isEqualTo("甲" + value.strip() + "乙");
    }

    @Test
    void aSentenceEndsOnceWhetherTheValueHasAFullStopOrNot() throws IOException {
        byte[] template = TestLetter.document("金额：{{收费金额}}。", "依据{{法律依据}}。{{检索情况}}");

        byte[] filled = Filling.fill(template, Map.of("收费金额", "270元", "法律依据", "某条。", "检索情况", "查过。"));

        assertThat(TestLetter.paragraphs(filled)).containsExactly("金额：270元。", "依据某条。查过。");
    }

    @Test
    void aParagraphWhosePlaceholdersAllStayEmptyIsLeftOutButATablesCellStays() throws IOException {
        byte[] template = TestLetter.edited(
                TestLetter.document("甲", "电话：{{联系方式}}", "{{申请人}}：{{联系方式}}"),
                document -> document.createTable(1, 1).getRow(0).getCell(0).setText("备注{{联系方式}}"));

        byte[] filled = Filling.fill(template, Map.of("申请人", "张某"));

        assertThat(TestLetter.paragraphs(filled)).containsExactly("甲", "张某：");
        TestLetter.edited(filled, document -> assertThat(
                        document.getTables().get(0).getRow(0).getCell(0).getText())
                .isEqualTo("备注"));
    }

    @Test
    void marginsAndTablesAreFilledAndPrintedTooEachTextOnce() throws IOException {
        byte[] template = TestLetter.edited(TestLetter.document("正文"), document -> {
            for (HeaderFooterType pages : new HeaderFooterType[] {HeaderFooterType.DEFAULT, HeaderFooterType.EVEN}) {
                document.createHeader(pages).createParagraph().createRun().setText("{{发文机关}}便笺");
            }
            document.createFooter(HeaderFooterType.DEFAULT)
                    .createParagraph()
                    .createRun()
                    .setText("监督电话12345");
            document.createTable(1, 2).getRow(0).getCell(1).setText("收到：{{收到日期}}");
        });

        byte[] filled = Filling.fill(template, Map.of("发文机关", "双阳街道", "收到日期", "2021年1月12日"));

        String pdf = TestLetter.withoutSpace(TestLetter.pdfText(LetterPdf.of(filled, "函")));
        assertThat(pdf).isEqualTo("双阳街道便笺正文收到：2021年1月12日监督电话12345");
    }

    @Test
    void aTableIsPrintedWithRulesOnlyIfItHasSome() throws IOException {
        byte[] ruled = TestLetter.edited(TestLetter.document("表"), document -> document.createTable(2, 2));
        byte[] plain = TestLetter.edited(
                TestLetter.document("表"), document -> document.createTable(2, 2).removeBorders());

        assertThat(darkRows(LetterPdf.of(ruled, "函"))).isGreaterThanOrEqualTo(3);
        assertThat(darkRows(LetterPdf.of(plain, "函"))).isZero();
    }

    /** How many lines go across the page. */
    private static int darkRows(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 144, ImageType.GRAY);
            return (int) IntStream.range(0, page.getHeight())
                    .filter(y -> IntStream.range(0, page.getWidth())
                                    .filter(x -> page.getRaster().getSample(x, y, 0) < 160)
                                    .count()
                            > page.getWidth() / 2)
                    .count();
        }
    }

    @Test
    void aLetterDoesNotTellWhoMadeItsTemplateAndWhen() throws IOException {
        byte[] template = TestLetter.edited(
                TestLetter.document("{{申请人}}"),
                document -> document.getProperties().getCoreProperties().setCreator("打字员小李"));

        byte[] filled = Filling.fill(template, Map.of("申请人", "张某"));

        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(filled))) {
            var core = document.getProperties().getCoreProperties();
            assertThat(core.getCreator()).isNull();
            assertThat(core.getCreated()).isNull();
        }
    }
}
