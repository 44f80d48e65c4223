package org.gongkai.report.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.gongkai.rules.form.CellId;
import org.gongkai.rules.form.Figure;
import org.gongkai.rules.form.Figures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownWriterTest {

    private final List<String> lines = new String(
                    new MarkdownWriter().write(SampleReports.of2020()), StandardCharsets.UTF_8)
            .lines()
            .toList();

    @Test
    void headingsAreHeadings() {
        assertThat(lines).contains("# 清溪区人民政府青石街道办事处2020年政府信息公开工作年度报告", "## 一、总体情况", "## 六、其他需要报告的事项");
    }

    @Test
    void aListHasItsTitleInItsHeadAndItsColumnsBelow() {
        int at = lines.indexOf("| 第二十条第（九）项 |  |  |");
        assertThat(lines.subList(at, at + 4))
                .containsExactly(
                        "| 第二十条第（九）项 |  |  |",
                        "| --- | :---: | :---: |",
                        "| 信息内容 | 采购项目数量 | 采购总金额 |",
                        "| 政府集中采购 | 5 | 477.35万元 |");
    }

    @Test
    void aGroupOfRowsIsARowWithoutFigures() {
        assertThat(lines)
                .containsSubsequence(
                        "| 三、本年度办理结果 |  |  |  |  |  |  |  |",
                        "| （一）予以公开 | 5 | 2 | 0 | 0 | 0 | 0 | 7 |",
                        "| （三）不予公开 |  |  |  |  |  |  |  |",
                        "| 1.属于国家秘密 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |");
    }

    @Test
    void chapterFourHasARowForEachKindOfDispute() {
        assertThat(lines)
                .containsSequence(
                        "|  | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |",
                        "| --- | :---: | :---: | :---: | :---: | :---: |",
                        "| 行政复议 | 0 | 0 | 0 | 0 | 0 |",
                        "| 行政诉讼 |  |  |  |  |  |",
                        "| 未经复议直接起诉 | 1 | 0 | 0 | 0 | 1 |",
                        "| 复议后起诉 | 0 | 0 | 0 | 0 | 0 |");
    }

    @Test
    void aBarWithinACellDoesNotEndIt() {
        CellId cell = CellId.parse("requests.new.person");
        Figures figures = SampleReports.of2020().figures().with(cell, Figure.unreadable("1|2"));
        String text = new String(
                new MarkdownWriter().write(SampleReports.report(SampleReports.FORM_2019, 2020, figures)),
                StandardCharsets.UTF_8);
        assertThat(text).contains("| 1\\|2 | 2 |");
    }

    @Test
    void anAbsentFigureIsAnEmptyCell() {
        String text = new String(
                new MarkdownWriter().write(SampleReports.report(SampleReports.FORM_2019, 2020, new Figures(Map.of()))),
                StandardCharsets.UTF_8);
        assertThat(text).contains("| 行政复议 |  |  |  |  |  |");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '§', textBlock = """
            1. 甲 § 1\\. 甲
            1.甲 § 1.甲
            # 甲 § \\# 甲
            - 甲 § \\- 甲
            -3 § -3
            --- § \\---
            > 甲 § \\> 甲
            | 甲 § \\| 甲
            甲*乙*丙 § 甲\\*乙\\*丙
            snake_case § snake_case
            甲 _乙_ § 甲 \\_乙\\_
            <b>甲</b> § \\<b>甲\\</b>
            3 < 4 & 5 § 3 < 4 & 5
            &amp; § \\&amp;
            [甲](乙) § \\[甲](乙)
            ``` § \\`\\`\\`
            """)
    void whatMarkdownWouldTakeForAMarkIsEscaped(String text, String written) {
        assertThat(MarkdownText.paragraph(text)).isEqualTo(written);
    }
}
