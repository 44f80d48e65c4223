package org.gongkai.report.read.source.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongkai.report.Place;
import org.gongkai.report.read.source.Shown;
import org.gongkai.report.read.source.SourceDocument;
import org.gongkai.report.read.source.TestFiles;
import org.junit.jupiter.api.Test;

class HtmlTableTest {

    private final HtmlReader reader = new HtmlReader();

    @Test
    void spannedColumnsAreLeftFree() throws Exception {
        String table = """
                <table><thead><tr><th colspan=2 rowspan=2>勾稽关系<th colspan="2">申请人情况</tr>
                <tr><th>自然人<th>总计</thead>
                <tbody><tr><td rowspan=2>三、办理结果</td><td><p align="center">（一）予以公开</p></td><td>2</td><td>3</td></tr>
                <tr><td>（二）部分公开</td><td><p>&nbsp;</p></td><td></td></tr></tbody></table>""";
        assertThat(shown(table)).isEqualTo("""
                        | [0+2v2 勾稽关系][2+2 申请人情况]
                        | [2 自然人][3 总计]
                        | [0v2 三、办理结果][1 （一）予以公开][2 2][3 3]
                        | [1 （二）部分公开][2 ][3 ]""");
    }

    @Test
    void placesNameTableRowAndColumn() throws Exception {
        String table = "<table><tr><td rowspan=2>甲<td>乙<tr><td>丙</table>";
        SourceDocument read = reader.read(TestFiles.text(table + "<p>文</p>" + table));
        assertThat(Shown.grids(read).get(1).rows().get(1).get(0).at()).isEqualTo(Place.cell(2, 2, 2));
    }

    @Test
    void aRowMayBeShorterThanTheTable() throws Exception {
        assertThat(shown("<table><tr><td colspan=5>第二十条第（八）项<tr><td>信息内容<td>本年增/减<tr><td>行政事业性收费<td>0</table>"))
                .isEqualTo("""
                        | [0+5 第二十条第（八）项]
                        | [0 信息内容][1 本年增/减]
                        | [0 行政事业性收费][1 0]""");
    }

    @Test
    void absurdSpansAreCutToTheLimit() throws Exception {
        String table =
                "<table><tr><td colspan=1000000 rowspan=1000000>甲<td rowspan=-3 colspan=x>乙<tr><td>丙<td>丁</table>";
        assertThat(shown(table)).isEqualTo("""
                        | [0+200v2 甲][200 乙]
                        | [200 丙][201 丁]""");
    }

    @Test
    void aSpanOfNoughtReachesToTheEnd() throws Exception {
        assertThat(shown("<table><tr><td rowspan=0>甲<td>乙<tr><td>丙<tr><td>丁</table>"))
                .isEqualTo("""
                        | [0v3 甲][1 乙]
                        | [1 丙]
                        | [1 丁]""");
    }

    @Test
    void aTableAroundTheWholePageIsNoGrid() throws Exception {
        String page = """
                <table><tr><td>首页</td><td>政务公开</td></tr>
                <tr><td colspan=2><h1>年度报告</h1><p>一、总体情况</p>
                <table><tr><td>规章</td><td>1</td></tr></table><p>二、主动公开</p></td></tr>
                <tr><td colspan=2>版权所有</td></tr></table>""";
        assertThat(shown(page)).isEqualTo("""
                        | [0 首页][1 政务公开]
                        年度报告
                        一、总体情况
                        | [0 规章][1 1]
                        二、主动公开
                        版权所有""");
    }

    @Test
    void aTableOfOneColumnIsProse() throws Exception {
        assertThat(shown("<table><tr><td>双阳街道年度报告</td><td> </td></tr><tr><td>一、总体情况<br>公开110条</td></tr></table>"))
                .isEqualTo("双阳街道年度报告\n一、总体情况\n公开110条");
    }

    @Test
    void aTableAroundOneValueIsItsText() throws Exception {
        assertThat(shown("<table><tr><td>规章<td><table><tr><td>1</table><td>2</table>"))
                .isEqualTo("| [0 规章][1 1][2 2]");
    }

    @Test
    void hiddenRowsAreNotRead() throws Exception {
        assertThat(shown("<table><tr><td>甲<td>1<tr style='display:none'><td>乙<td>2<tr><td>丙<td>3</table>"))
                .isEqualTo("| [0 甲][1 1]\n| [0 丙][1 3]");
    }

    @Test
    void aCaptionIsALineAboveItsTable() throws Exception {
        assertThat(shown("<table><caption>表一</caption><tr><td>甲<td>1</table>")).isEqualTo("表一\n| [0 甲][1 1]");
    }

    private String shown(String page) throws Exception {
        return Shown.of(reader.read(TestFiles.text(page)));
    }
}
