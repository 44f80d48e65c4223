package org.gongkai.report.read.source.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.report.read.source.TestFiles.p;
import static org.gongkai.report.read.source.TestFiles.r;
import static org.gongkai.report.read.source.TestFiles.tbl;
import static org.gongkai.report.read.source.TestFiles.tc;
import static org.gongkai.report.read.source.TestFiles.tr;

import java.util.List;
import org.gongkai.report.read.source.Shown;
import org.gongkai.report.read.source.SourceDocument;
import org.gongkai.report.read.source.TestFiles;
import org.junit.jupiter.api.Test;

class DocxNumberingTest {

    private static final String LEVELS = """
            <w:abstractNum w:abstractNumId="7">
            <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl>
            <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%2）"/></w:lvl>
            <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:isLgl/><w:lvlText w:val="%1.%3"/></w:lvl>
            <w:lvl w:ilvl="3"><w:numFmt w:val="bullet"/><w:lvlText w:val="\uF0B7"/></w:lvl>
            </w:abstractNum>
            <w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>
            <w:num w:numId="2"><w:abstractNumId w:val="7"/></w:num>
            <w:num w:numId="3"><w:abstractNumId w:val="7"/>\
            <w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
            """;

    @Test
    void headingsReadWithTheNumberThatWordShows() throws Exception {
        assertThat(lines(
                        LEVELS,
                        "",
                        at(1, 0, "总体情况"),
                        at(1, 1, "主动公开"),
                        at(1, 1, "依申请公开"),
                        at(1, 0, "主动公开政府信息情况"),
                        at(1, 1, "说明")))
                .containsExactly("一、总体情况", "（一）主动公开", "（二）依申请公开", "二、主动公开政府信息情况", "（一）说明");
    }

    @Test
    void anotherLevelsNumberMayStandInALabel() throws Exception {
        assertThat(lines(LEVELS, "", at(1, 0, "甲"), at(1, 0, "乙"), at(1, 2, "丙"), at(1, 3, "丁")))
                .containsExactly("一、甲", "二、乙", "2.1 丙", "丁");
    }

    @Test
    void listsOfOneDefinitionGoOnCountingUnlessOneBeginsAnew() throws Exception {
        assertThat(lines(LEVELS, "", at(1, 0, "甲"), at(2, 0, "乙"), at(3, 0, "丙"), at(3, 0, "丁")))
                .containsExactly("一、甲", "二、乙", "一、丙", "二、丁");
    }

    @Test
    void aStyleGivesItsParagraphsItsNumbering() throws Exception {
        String numbering = """
                <w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
                <w:lvl w:ilvl="1"><w:numFmt w:val="chineseCountingThousand"/><w:pStyle w:val="Heading2"/>\
                <w:lvlText w:val="第%2章"/></w:lvl></w:abstractNum>
                <w:num w:numId="5"><w:abstractNumId w:val="0"/></w:num>""";
        String styles = """
                <w:style w:styleId="Heading2"><w:pPr><w:numPr><w:numId w:val="5"/></w:numPr></w:pPr></w:style>
                <w:style w:styleId="Own"><w:basedOn w:val="Heading2"/></w:style>
                <w:style w:styleId="Circle"><w:basedOn w:val="Circle"/></w:style>""";
        String none = "<w:p><w:pPr><w:pStyle w:val=\"Heading2\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr></w:pPr>"
                + r("附") + "</w:p>";
        assertThat(lines(numbering, styles, styled("Heading2", "总则"), styled("Own", "正文"), none, styled("Circle", "末")))
                .containsExactly("第一章总则", "1.正文", "附", "末");
    }

    @Test
    void aDefinitionMayOnlyPointToAStyle() throws Exception {
        String numbering = LEVELS + """
                <w:abstractNum w:abstractNumId="8"><w:numStyleLink w:val="Chapters"/></w:abstractNum>
                <w:num w:numId="9"><w:abstractNumId w:val="8"/></w:num>""";
        String styles =
                "<w:style w:styleId=\"Chapters\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>";
        assertThat(lines(numbering, styles, at(9, 0, "总体情况"))).containsExactly("一、总体情况");
    }

    @Test
    void rowsOfATableMayBeNumberedToo() throws Exception {
        String label = "<w:tc>" + at(1, 1, "予以公开") + "</w:tc>";
        SourceDocument read = new DocxReader()
                .read(TestFiles.docx(at(1, 0, "结果") + tbl(tr(label, tc("2")), tr(label, tc("3"))), LEVELS, ""));
        assertThat(Shown.of(read)).isEqualTo("""
                        一、结果
                        | [0 （一）予以公开][1 2]
                        | [0 （二）予以公开][1 3]""");
    }

    @Test
    void aListThatTheDocumentDoesNotDefineShowsNothing() throws Exception {
        assertThat(lines(LEVELS, "", at(77, 0, "总体情况"), p("无"))).containsExactly("总体情况", "无");
    }

    private static List<String> lines(String numbering, String styles, String... paragraphs) throws Exception {
        return Shown.lines(new DocxReader().read(TestFiles.docx(String.join("", paragraphs), numbering, styles)));
    }

    private static String at(int list, int level, String text) {
        return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"" + level + "\"/><w:numId w:val=\"" + list
                + "\"/></w:numPr></w:pPr>" + r(text) + "</w:p>";
    }

    private static String styled(String style, String text) {
        return "<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr>" + r(text) + "</w:p>";
    }
}
