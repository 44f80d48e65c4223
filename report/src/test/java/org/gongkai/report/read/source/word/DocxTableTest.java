package org.gongkai.report.read.source.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.report.read.source.TestFiles.p;
import static org.gongkai.report.read.source.TestFiles.tbl;
import static org.gongkai.report.read.source.TestFiles.tc;
import static org.gongkai.report.read.source.TestFiles.tr;

import org.gongkai.report.Place;
import org.gongkai.report.read.source.Grid;
import org.gongkai.report.read.source.ProseLine;
import org.gongkai.report.read.source.Shown;
import org.gongkai.report.read.source.SourceDocument;
import org.gongkai.report.read.source.TestFiles;
import org.junit.jupiter.api.Test;

class DocxTableTest {

    private static final String RESTART = "<w:vMerge w:val=\"restart\"/>";
    private static final String CONTINUE = "<w:vMerge/>";

    private final DocxReader reader = new DocxReader();

    @Test
    void mergedCellsStandOnceAtTheirUpperLeft() throws Exception {
        String table = tbl(
                tr(tc(span(2) + RESTART, "勾稽关系"), tc(span(2), "申请人情况")),
                tr(tc(span(2) + CONTINUE, ""), tc("自然人"), tc("总计")),
                tr(tc(RESTART, "三、办理结果"), tc("（一）予以公开"), tc("2"), tc("3")),
                tr(tc(CONTINUE, ""), tc("（二）部分公开"), tc("0"), tc("")));
        assertThat(shown(table)).isEqualTo("""
                        | [0+2v2 勾稽关系][2+2 申请人情况]
                        | [2 自然人][3 总计]
                        | [0v2 三、办理结果][1 （一）予以公开][2 2][3 3]
                        | [1 （二）部分公开][2 0][3 ]""");
    }

    @Test
    void cellsAreCountedFromOneInTheirTable() throws Exception {
        String table = tbl(tr(tc(span(2), "甲"), tc("乙")), tr(tc("丙"), tc("丁"), tc("戊")));
        SourceDocument read = reader.read(TestFiles.docx(p("一") + table + p("二") + table));
        Grid second = Shown.grids(read).get(1);
        assertThat(second.rows().get(0).get(1).at()).isEqualTo(Place.cell(2, 1, 3));
        assertThat(second.rows().get(1).get(2).at()).isEqualTo(Place.cell(2, 2, 3));
        assertThat(read.blocks()).contains(new ProseLine("二", Place.line(2)));
    }

    @Test
    void paragraphsOfACellAreItsLines() throws Exception {
        String cell = "<w:tc><w:tcPr/>" + p(" 第二十条 ") + p("") + p("第（一）项") + "</w:tc>";
        assertThat(shown(tbl(tr(cell, tc("0"))))).isEqualTo("| [0 第二十条/第（一）项][1 0]");
    }

    @Test
    void columnsLeftOutBeforeARowCount() throws Exception {
        String table = tbl(
                tr(tc("信息内容"), tc("本年新公开数量"), tc("总数量")),
                "<w:tr><w:trPr><w:gridBefore w:val=\"1\"/></w:trPr>" + tc("0") + tc("5") + "</w:tr>");
        assertThat(shown(table)).isEqualTo("""
                        | [0 信息内容][1 本年新公开数量][2 总数量]
                        | [1 0][2 5]""");
    }

    @Test
    void cellsMergedTheOldWayAreOne() throws Exception {
        String table = tbl(
                tr(tc("<w:hMerge w:val=\"restart\"/>", "申请人情况"), tc("<w:hMerge/>", ""), tc("总计")),
                tr(tc("自然人"), tc("商业企业"), tc("1")));
        assertThat(shown(table)).isEqualTo("""
                        | [0+2 申请人情况][2 总计]
                        | [0 自然人][1 商业企业][2 1]""");
    }

    @Test
    void hairThinColumnsOfTheGridAreTakenTogether() throws Exception {
        String table = "<w:tbl><w:tblGrid>" + gridColumns(2000, 40, 1000, 1000) + "</w:tblGrid>"
                + tr(tc("信息内容"), tc(span(2), "本年制发件数"), tc("现行有效件数"))
                + tr(tc(span(2), "规章"), tc("1"), tc("2")) + "</w:tbl>";
        assertThat(shown(table)).isEqualTo("""
                        | [0 信息内容][1 本年制发件数][2 现行有效件数]
                        | [0 规章][1 1][2 2]""");
    }

    @Test
    void aRealColumnIsNeverLostForBeingThin() throws Exception {
        String table = "<w:tbl><w:tblGrid>" + gridColumns(2000, 40, 1000) + "</w:tblGrid>"
                + tr(tc("规章"), tc("1"), tc("2")) + "</w:tbl>";
        assertThat(shown(table)).isEqualTo("| [0 规章][1 1][2 2]");
    }

    @Test
    void widthsDecideWhereSpansAreNotWritten() throws Exception {
        String table = tbl(
                tr(tc(width(3000), "信息内容"), tc(width(2000), "处理决定数量")),
                tr(tc(width(1000), "处罚"), tc(width(2000), "简易程序"), tc(width(2000), "4")));
        assertThat(shown(table)).isEqualTo("""
                        | [0+2 信息内容][2 处理决定数量]
                        | [0 处罚][1 简易程序][2 4]""");
    }

    @Test
    void deletedRowsAreNotRead() throws Exception {
        String table = tbl(
                tr(tc("规章"), tc("1")),
                "<w:tr><w:trPr><w:del/></w:trPr>" + tc("规章") + tc("2") + "</w:tr>",
                "<w:tr><w:trPr><w:ins/></w:trPr>" + tc("规范性文件") + tc("3") + "</w:tr>");
        assertThat(shown(table)).isEqualTo("""
                        | [0 规章][1 1]
                        | [0 规范性文件][1 3]""");
    }

    @Test
    void contentControlsAroundTablesRowsAndCellsAreSeenThrough() throws Exception {
        String table = control(tbl(control(tr(control(tc("行政许可")), tc("7"))), tr(tc("行政处罚"), tc("8"))));
        assertThat(shown(table)).isEqualTo("""
                        | [0 行政许可][1 7]
                        | [0 行政处罚][1 8]""");
    }

    @Test
    void aTableInACellIsAGridOfItsOwn() throws Exception {
        String inner = tbl(tr(tc("规章"), tc("1")));
        String outer =
                tbl(tr(tc("甲"), tc("乙"), tc("丙")), tr(tc("丁"), "<w:tc>" + inner + p("") + "</w:tc>", tc("戊"), tc("己")));
        assertThat(shown(outer)).isEqualTo("""
                        | [0 甲][1 乙][2 丙]
                        | [0 丁][1 ][2 戊][3 己]
                        | [0 规章][1 1]""");
    }

    @Test
    void aTableThatOnlyFramesTheTextGivesItsContent() throws Exception {
        String inner = tbl(tr(tc("规章"), tc("1")));
        String frame = tbl(tr("<w:tc>" + p("一、总体情况") + inner + p("二、主动公开") + "</w:tc>"));
        assertThat(shown(frame)).isEqualTo("""
                        一、总体情况
                        | [0 规章][1 1]
                        二、主动公开""");
    }

    @Test
    void aMergeThatBeginsNowhereIsACellOfItsOwn() throws Exception {
        String table = tbl(tr(tc(CONTINUE, "规章"), tc("1")), tr(tc(CONTINUE, ""), tc("2")));
        assertThat(shown(table)).isEqualTo("""
                        | [0v2 规章][1 1]
                        | [1 2]""");
    }

    private String shown(String body) throws Exception {
        return Shown.of(reader.read(TestFiles.docx(body)));
    }

    private static String control(String content) {
        return "<w:sdt><w:sdtPr/><w:sdtContent>" + content + "</w:sdtContent></w:sdt>";
    }

    private static String span(int columns) {
        return "<w:gridSpan w:val=\"" + columns + "\"/>";
    }

    private static String width(int width) {
        return "<w:tcW w:w=\"" + width + "\" w:type=\"dxa\"/>";
    }

    private static String gridColumns(int... widths) {
        StringBuilder columns = new StringBuilder();
        for (int width : widths) {
            columns.append("<w:gridCol w:w=\"").append(width).append("\"/>");
        }
        return columns.toString();
    }
}
