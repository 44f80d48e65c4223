package org.gongkai.report.read.source.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.report.read.source.pdf.PdfSketch.grids;
import static org.gongkai.report.read.source.pdf.PdfSketch.prose;
import static org.gongkai.report.read.source.pdf.PdfSketch.rows;

import java.util.List;
import org.gongkai.report.Place;
import org.gongkai.report.read.source.Block;
import org.gongkai.report.read.source.ProseLine;
import org.junit.jupiter.api.Test;

class PdfProseTest {

    /** A full line of 20 characters of 20 points, from 80 to 480. */
    private static final String FULL = "街道办事处全年主动公开政府信息一千二百条";

    private static PdfSketch page(PdfSketch sketch, String... lines) {
        float y = 100;
        for (String line : lines) {
            int indent = (int) line.chars().takeWhile(c -> c == '\u3000').count();
            sketch.text(80 + 20 * indent, y, 20, line.substring(indent));
            y += 30;
        }
        return sketch;
    }

    @Test
    void aSentenceBrokenOverLinesIsOneParagraph() throws Exception {
        PdfSketch sketch = page(new PdfSketch(), "　　" + FULL.substring(2), FULL, "比上年多九条。", "　　另有附件。");
        assertThat(sketch.read())
                .containsExactly(
                        new ProseLine(FULL.substring(2) + FULL + "比上年多九条。", Place.line(1, 1)),
                        new ProseLine("另有附件。", Place.line(1, 4)));
    }

    @Test
    void aParagraphGoesOnOverThePageBreak() throws Exception {
        PdfSketch sketch = page(new PdfSketch(), "　　" + FULL.substring(2), FULL, FULL, FULL)
                .page();
        List<Block> blocks = page(sketch, "比上年多九条。", "　　另有附件。").read();
        assertThat(prose(blocks)).containsExactly(FULL.substring(2) + FULL + FULL + FULL + "比上年多九条。", "另有附件。");
        assertThat(blocks.get(1)).isEqualTo(new ProseLine("另有附件。", Place.line(2, 2)));
    }

    @Test
    void aLineLeftShortBecauseTheNextWordDidNotFitGoesOn() throws Exception {
        PdfSketch sketch = page(new PdfSketch(), "　　" + FULL.substring(2), FULL.substring(0, 15));
        sketch.text(80, 160, 20, "www.example.gov.cn").text(80, 190, 20, "公布。");
        assertThat(prose(sketch.read()))
                .containsExactly(FULL.substring(2) + FULL.substring(0, 15) + "www.example.gov.cn", "公布。");
    }

    @Test
    void centredAndRightAlignedLinesStandAlone() throws Exception {
        PdfSketch sketch = new PdfSketch().text(140, 40, 20, "双阳街道年度报告").text(160, 70, 20, "公开工作情况");
        page(sketch, "　　" + FULL.substring(2), FULL, FULL)
                .text(340, 220, 20, "双阳街道办")
                .text(320, 250, 20, "一月二十日");
        assertThat(prose(sketch.read()))
                .containsExactly("双阳街道年度报告", "公开工作情况", FULL.substring(2) + FULL + FULL, "双阳街道办", "一月二十日");
    }

    @Test
    void withoutIndentsWiderSpacingOrASentenceEndPartsParagraphs() throws Exception {
        String sentence = FULL.substring(0, 19) + "。";
        PdfSketch sketch = page(new PdfSketch(), FULL, sentence, FULL, FULL).text(80, 240, 20, FULL);
        assertThat(prose(sketch.read())).containsExactly(FULL + sentence, FULL + FULL, FULL);
    }

    @Test
    void wordsOfOtherScriptsKeepABlankWhereTheLineBreaks() throws Exception {
        PdfSketch sketch = new PdfSketch();
        for (int i = 0; i < 4; i++) {
            sketch.text(80, 100 + 20 * i, 14, "requests answered in the year under review by the town");
        }
        assertThat(prose(sketch.read()).get(0)).contains("town requests").doesNotContain("\t");
    }

    @Test
    void pageNumbersAreLeftOut() throws Exception {
        PdfSketch sketch = new PdfSketch();
        for (int i = 1; i <= 3; i++) {
            page(sketch, "第" + "一二三".charAt(i - 1) + "章", "结果 " + i).text(280, 790, 14, "- " + i + " -");
            if (i < 3) {
                sketch.page();
            }
        }
        assertThat(prose(sketch.read())).containsExactly("第一章", "结果 1", "第二章", "结果 2", "第三章", "结果 3");
    }

    @Test
    void aLoneNumberThatDoesNotCountPagesStays() throws Exception {
        PdfSketch sketch = new PdfSketch();
        for (int value : new int[] {40, 7, 12}) {
            page(sketch, "第四项").text(280, 790, 14, "" + value);
            if (value != 12) {
                sketch.page();
            }
        }
        assertThat(prose(sketch.read())).contains("40", "7", "12");
    }

    @Test
    void runningHeadsAreLeftOut() throws Exception {
        PdfSketch sketch = new PdfSketch().text(100, 40, 9, "Annual report 2023, page 1 of 2");
        page(sketch, "总体情况").page().text(100, 40, 9, "Annual report 2023, page 2 of 2");
        assertThat(prose(page(sketch, "其他事项").read())).containsExactly("总体情况", "其他事项");
    }

    @Test
    void textDrawnTwiceToLookBoldCountsOnce() throws Exception {
        PdfSketch sketch = new PdfSketch()
                .text(100, 100, 12, "ill 11")
                .text(100.3f, 100, 12, "ill 11")
                .text(100, 130, 12, "总计")
                .text(100.4f, 130.2f, 12, "总计");
        assertThat(prose(sketch.read())).containsExactly("ill 11", "总计");
    }

    @Test
    void aWideGapIsATabAndANarrowOneABlank() throws Exception {
        PdfSketch sketch = new PdfSketch()
                .text(100, 100, 12, "Total")
                .text(200, 100, 12, "12")
                .text(220, 100, 12, "7");
        assertThat(prose(sketch.read())).containsExactly("Total\t12 7");
    }

    @Test
    void charactersStretchedOverALineBelongTogether() throws Exception {
        PdfSketch sketch = new PdfSketch();
        for (int i = 0; i < 4; i++) {
            sketch.text(100 + 60 * i, 100, 20, "双阳街道".substring(i, i + 1));
        }
        assertThat(prose(sketch.read())).containsExactly("双阳街道");
    }

    @Test
    void aWatermarkAcrossThePageIsNotRead() throws Exception {
        PdfSketch sketch = page(new PdfSketch(), FULL).text(100, 400, 60, 0.7071f, 0.7071f, "DRAFT");
        assertThat(prose(sketch.read())).containsExactly(FULL);
    }

    @Test
    void textInColumnsWithoutLinesIsAGrid() throws Exception {
        PdfSketch sketch = page(new PdfSketch(), "　　以下为统计：");
        String[][] rows = {
            {"项目", "制发", "废止", "有效"}, {"规章", "3", "0", "12"}, {"规范性文件", "10", "", "7"}, {"许可", "1", "2", "3"}
        };
        for (int row = 0; row < rows.length; row++) {
            for (int column = 0; column < 4; column++) {
                sketch.text(100 + 90 * column, 200 + 25 * row, 12, rows[row][column]);
            }
        }
        List<Block> blocks = sketch.text(100, 320, 12, "以上。").read();
        assertThat(prose(blocks)).containsExactly("以下为统计：", "以上。");
        assertThat(rows(grids(blocks).get(0))).containsExactly("项目|制发|废止|有效", "规章|3|0|12", "规范性文件|10||7", "许可|1|2|3");
    }

    @Test
    void aHeadOverSeveralColumnsWithoutLinesSpansThem() throws Exception {
        PdfSketch sketch = new PdfSketch().text(100, 175, 12, "Kind").text(230, 175, 12, "All applicants of the year");
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                sketch.text(100 + 120 * column, 200 + 25 * row, 12, "value" + row + column);
            }
        }
        assertThat(rows(grids(sketch.read()).get(0)))
                .startsWith("Kind|All applicants of the year{1x2}", "value00|value01|value02");
    }

    @Test
    void proseIsNeverAGrid() throws Exception {
        PdfSketch sketch = page(new PdfSketch(), FULL, FULL, FULL, FULL)
                .text(80, 300, 12, "联系人：张三")
                .text(220, 300, 12, "电话：5551234")
                .text(80, 325, 12, "地址：双阳路一号")
                .text(220, 325, 12, "邮编：130600");
        assertThat(grids(sketch.read())).isEmpty();
    }
}
