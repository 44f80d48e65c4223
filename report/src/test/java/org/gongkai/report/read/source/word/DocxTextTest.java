package org.gongkai.report.read.source.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.report.read.source.TestFiles.p;
import static org.gongkai.report.read.source.TestFiles.r;
import static org.gongkai.report.read.source.TestFiles.runs;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.BreakType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.gongkai.report.Place;
import org.gongkai.report.read.source.ProseLine;
import org.gongkai.report.read.source.Shown;
import org.gongkai.report.read.source.SourceDocument;
import org.gongkai.report.read.source.TestFiles;
import org.junit.jupiter.api.Test;

class DocxTextTest {

    private final DocxReader reader = new DocxReader();

    @Test
    void aDocumentMadeByAnotherProgramReadsParagraphByParagraph() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("松溪镇2021年年度报告");
            document.createParagraph();
            XWPFRun run = document.createParagraph().createRun();
            run.setText("收到申请");
            run.addTab();
            run.setText("3件。");
            document.createFooter(HeaderFooterType.DEFAULT)
                    .createParagraph()
                    .createRun()
                    .setText("第1页");
            document.write(bytes);
        }
        SourceDocument read = reader.read(TestFiles.source(bytes.toByteArray()));
        assertThat(read.blocks())
                .containsExactly(
                        new ProseLine("松溪镇2021年年度报告", Place.line(1)),
                        new ProseLine("", Place.line(2)),
                        new ProseLine("收到申请\t3件。", Place.line(3)));
    }

    @Test
    void aLineBreakMakesTwoLinesOfOneParagraph() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            XWPFRun run = document.createParagraph().createRun();
            run.setText("第二十条");
            run.addBreak();
            run.setText("第（一）项");
            run.addBreak(BreakType.PAGE);
            document.createParagraph().createRun().setText("规章");
            document.write(bytes);
        }
        assertThat(reader.read(TestFiles.source(bytes.toByteArray())).blocks())
                .containsExactly(
                        new ProseLine("第二十条", Place.line(1)),
                        new ProseLine("第（一）项", Place.line(1)),
                        new ProseLine("规章", Place.line(2)));
    }

    @Test
    void insertedTextCountsAndDeletedTextDoesNot() throws Exception {
        String tracked = runs(r("公开") + "<w:del><w:r><w:delText>35</w:delText></w:r></w:del><w:ins>" + r("42")
                + "</w:ins>" + r("条")
                + "<w:moveFrom>" + r("甲") + "</w:moveFrom><w:moveTo>" + r("乙") + "</w:moveTo>");
        assertThat(lines(tracked)).containsExactly("公开42条乙");
    }

    @Test
    void aParagraphWhoseEndIsDeletedGoesOnInTheNext() throws Exception {
        String deletedEnd = "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>" + r("双阳") + "</w:p>";
        assertThat(lines(deletedEnd + p("街道") + p("办事处"))).containsExactly("双阳街道", "办事处");
        assertThat(lines(p("一") + deletedEnd)).containsExactly("一", "双阳");
    }

    @Test
    void hiddenTextIsNotRead() throws Exception {
        assertThat(lines(runs(r("公开")
                        + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>（内部）</w:t></w:r>"
                        + "<w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>110条</w:t></w:r>")))
                .containsExactly("公开110条");
    }

    @Test
    void fieldsAndLinksGiveWhatTheyShow() throws Exception {
        String field = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>DATE</w:instrText></w:r>"
                + "<w:r><w:t>不显示</w:t></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" + r("2022年1月18日")
                + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
        String link = "<w:hyperlink>" + r("政府网站") + "</w:hyperlink>";
        String simple = "<w:fldSimple w:instr=\"PAGE\">" + r("3") + "</w:fldSimple>";
        assertThat(lines(runs(r("于") + field + r("在") + link + r("第") + simple + r("页"))))
                .containsExactly("于2022年1月18日在政府网站第3页");
    }

    @Test
    void aFieldThatNeverEndsDoesNotSwallowTheRest() throws Exception {
        String broken =
                runs("<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>TOC</w:instrText></w:r>");
        assertThat(lines(broken + p("一、总体情况"))).containsExactly("", "一、总体情况");
    }

    @Test
    void aTextBoxIsReadOnceThoughItIsWrittenTwice() throws Exception {
        String box = "<w:txbxContent>" + p("双阳街道文件") + "</w:txbxContent>";
        String drawing = "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:wsp><wps:txbx>" + box
                + "</wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>" + box
                + "</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>";
        assertThat(lines(runs(drawing + r("年度报告")))).containsExactly("年度报告", "双阳街道文件");
    }

    @Test
    void anOldTextBoxIsReadToo() throws Exception {
        String old = "<w:r><w:pict><v:shape><v:textbox><w:txbxContent>" + p("签发人") + "</w:txbxContent></v:textbox>"
                + "</v:shape></w:pict></w:r>";
        assertThat(lines(runs(old))).containsExactly("", "签发人");
    }

    @Test
    void contentControlsGiveTheirContentButNoPlaceholder() throws Exception {
        String block = "<w:sdt><w:sdtPr/><w:sdtContent>" + p("一、总体情况") + "</w:sdtContent></w:sdt>";
        String inline = runs(r("公开") + "<w:sdt><w:sdtPr><w:rPr><w:b/></w:rPr></w:sdtPr><w:sdtContent>" + r("110")
                + "</w:sdtContent></w:sdt>" + r("条"));
        String empty = runs("<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>" + r("单击此处输入文字")
                + "</w:sdtContent></w:sdt>");
        assertThat(lines(block + inline + empty)).containsExactly("一、总体情况", "公开110条", "");
    }

    @Test
    void aTableOfContentsIsNotRead() throws Exception {
        String contents = "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val=\"Table of Contents\"/></w:docPartObj>"
                + "</w:sdtPr><w:sdtContent>" + p("一、总体情况 1") + "</w:sdtContent></w:sdt>";
        assertThat(lines(contents + p("一、总体情况"))).containsExactly("一、总体情况");
    }

    @Test
    void signsAreReadAsTheyLook() throws Exception {
        String signs =
                r("A") + "<w:r><w:noBreakHyphen/><w:softHyphen/><w:t>B</w:t><w:sym w:font=\"宋体\" w:char=\"2460\"/>"
                        + "<w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/><w:cr/><w:t>C\u200B\u00A0D</w:t></w:r>";
        assertThat(lines(runs(signs))).containsExactly("A-B①", "C D");
    }

    @Test
    void formulasAndRubyGiveTheirText() throws Exception {
        String formula = "<m:oMath><m:r><m:t>110</m:t></m:r></m:oMath>";
        String ruby = "<w:r><w:ruby><w:rubyPr/><w:rt>" + r("duó") + "</w:rt><w:rubyBase>" + r("铎")
                + "</w:rubyBase></w:ruby></w:r>";
        assertThat(lines(runs(formula + ruby))).containsExactly("110铎");
    }

    @Test
    void lineEndsOfTheFileAreNoLineEndsOfTheText() throws Exception {
        assertThat(lines(runs("<w:r><w:t>全文\n电子化率</w:t></w:r>"))).containsExactly("全文 电子化率");
    }

    @Test
    void theStrictNamespaceReadsAlike() throws Exception {
        String document = "<w:document xmlns:w=\"http://purl.oclc.org/ooxml/wordprocessingml/main\"><w:body>" + p("公开")
                + "</w:body></w:document>";
        assertThat(Shown.lines(reader.read(TestFiles.docxWithDocument(document, Map.of()))))
                .containsExactly("公开");
    }

    @Test
    void aPackageThatDoesNotNameItsDocumentIsReadByTheUsualName() throws Exception {
        String document = "<w:document xmlns:w=\"urn:w\"><w:body>" + p("公开") + "</w:body></w:document>";
        byte[] zip = TestFiles.zip(Map.of("word\\Document.xml", document));
        assertThat(Shown.lines(reader.read(TestFiles.source(zip)))).containsExactly("公开");
    }

    private List<String> lines(String body) throws Exception {
        return Shown.lines(reader.read(TestFiles.docx(body)));
    }
}
