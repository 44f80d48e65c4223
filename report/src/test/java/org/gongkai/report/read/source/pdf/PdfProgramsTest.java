package org.gongkai.report.read.source.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.report.read.source.pdf.PdfSketch.grids;
import static org.gongkai.report.read.source.pdf.PdfSketch.prose;
import static org.gongkai.report.read.source.pdf.PdfSketch.rows;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.gongkai.report.read.source.Block;
import org.gongkai.report.read.source.Source;
import org.junit.jupiter.api.Test;

/** Files as the usual programs write them. */
class PdfProgramsTest {

    private static final String FIGURES =
            "柳河镇人民政府编制本报告，所列数据自2022年1月1日起至2022年12月31日止。全年公开政府信息318条，历年累计公开2906条，全文电子化率100%。";

    private static final String REQUESTS = "镇里收到申请44件，上年结转2件，都在期限内答复；申请人不服提起复议1件、诉讼0件。办理申请没有收取费用。";

    private static final List<String> HEAD = List.of("办理情况{2x1}|申请人{1x3}|合计{2x1}", "自然人|企业|其他");

    private static List<Block> read(String name) throws Exception {
        try (InputStream in = PdfProgramsTest.class.getResourceAsStream(name)) {
            return new PdfReader().read(new Source(name, in.readAllBytes())).blocks();
        }
    }

    @Test
    void libreOfficeWithRunningHeadPageNumbersAndATableOverThePageBreak() throws Exception {
        List<Block> blocks = read("pdf-libreoffice.pdf");
        assertThat(prose(blocks))
                .containsExactly(
                        "柳河镇二〇二二年度工作报告",
                        "一、总体情况",
                        FIGURES,
                        REQUESTS,
                        FIGURES,
                        "二、申请办理情况",
                        "三、其他",
                        REQUESTS,
                        "柳河镇人民政府",
                        "2023年1月9日");
        assertThat(rows(grids(blocks).get(0)))
                .startsWith(HEAD.get(0), HEAD.get(1), "甲、今年收到|41|3||44")
                .hasSize(13);
        assertThat(rows(grids(blocks).get(1)))
                .containsExactly(HEAD.get(0), HEAD.get(1), "10.情形|8||0|11", "11.情形|0||1|3", "12.情形|3|||8");
    }

    @Test
    void chromiumWithItsOwnHeadAndFoot() throws Exception {
        List<Block> blocks = read("pdf-chromium.pdf");
        assertThat(prose(blocks))
                .startsWith("柳河镇二〇二二年度工作报告", "一、总体情况", FIGURES, REQUESTS, FIGURES, "二、申请办理情况", "三、其他")
                .endsWith("柳河镇人民政府", "2023年1月9日");
        assertThat(rows(grids(blocks).get(0)))
                .startsWith(HEAD.get(0), HEAD.get(1), "甲、今年收到|41|3||44", "乙、去年留下|2|||2")
                .endsWith("12.情形|3|||8");
    }

    @Test
    void chromiumWithLettersDrawnAsShapesNamesCharactersNotTheirRadicals() throws Exception {
        List<Block> blocks = read("pdf-chromium-type3.pdf");
        assertThat(prose(blocks)).containsExactly("一二三年门户长青见风");
        assertThat(rows(grids(blocks).get(0))).containsExactly("户数|12|", "门面{1x2}|长");
    }

    @Test
    void openHtmlToPdf() throws Exception {
        String html =
                "<html><head><style>table{border-collapse:collapse}td{border:1px solid black}</style></head><body>"
                        + "<p>Report of the town</p><table><tr><td rowspan='2'>Kind</td><td colspan='2'>Applicants</td></tr>"
                        + "<tr><td>Persons</td><td>Firms</td></tr><tr><td>New</td><td>41</td><td></td></tr></table></body></html>";
        List<Block> blocks =
                new PdfReader().read(new Source("made.pdf", rendered(html))).blocks();
        assertThat(prose(blocks)).containsExactly("Report of the town");
        assertThat(rows(grids(blocks).get(0))).containsExactly("Kind{2x1}|Applicants{1x2}", "Persons|Firms", "New|41|");
    }

    private static byte[] rendered(String html) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new PdfRendererBuilder().withHtmlContent(html, null).toStream(bytes).run();
        return bytes.toByteArray();
    }
}
