package org.gongkai.report.read.source.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.gongkai.report.Place;
import org.gongkai.report.read.source.ProseLine;
import org.gongkai.report.read.source.Shown;
import org.gongkai.report.read.source.TestFiles;
import org.junit.jupiter.api.Test;

class HtmlReaderTest {

    private final HtmlReader reader = new HtmlReader();

    @Test
    void blocksAndBreaksEndLines() throws Exception {
        assertThat(shown("<div>一、总体\n情况<p>本年<b>公开</b>110条<br>收到申请&nbsp;3件</p>尾</div><ul><li>甲<li>乙</ul>"))
                .isEqualTo("""
                        一、总体 情况
                        本年公开110条
                        收到申请 3件
                        尾
                        甲
                        乙""");
    }

    @Test
    void linesAreCountedFromOne() throws Exception {
        assertThat(reader.read(TestFiles.text("<p>甲<br>乙</p><p>丙</p>")).blocks())
                .containsExactly(
                        new ProseLine("甲", Place.line(1)),
                        new ProseLine("乙", Place.line(2)),
                        new ProseLine("丙", Place.line(3)));
    }

    @Test
    void anEmptyParagraphIsAnEmptyLineForItMayBeABlankCell() throws Exception {
        assertThat(shown("<p>规章</p><p>0</p><p></p><p>&nbsp;</p><p><span></span></p><p>规范性文件</p>"))
                .isEqualTo("规章\n0\n\n \n\n规范性文件");
    }

    @Test
    void whatIsNotShownIsNotRead() throws Exception {
        String page = """
                <head><title>甲</title><style>p{}</style></head><body style="display:none">
                <script>document.write('x')</script><noscript>请启用脚本</noscript><template>模板</template>
                <p style="color:red; DISPLAY : none">隐藏</p><p hidden>隐藏</p><p style="visibility:hidden">隐藏</p>
                <select><option>2019</option></select><textarea>x</textarea><!-- 注释 --><p>甲<del>35</del>42条</p>""";
        assertThat(shown(page)).isEqualTo("甲42条");
    }

    @Test
    void preformattedTextKeepsItsLinesAndTabs() throws Exception {
        assertThat(shown("<pre>\n规章\t0\n\n  规范性文件\t0\n</pre><p>完</p>")).isEqualTo("规章\t0\n\n  规范性文件\t0\n完");
        assertThat(shown("<div style=\"white-space:pre-wrap\">甲\n乙</div>")).isEqualTo("甲\n乙");
    }

    @Test
    void theTitleComesFirstIfTheBodyDoesNotRepeatIt() throws Exception {
        String title = "<title>双阳街道2020年年度报告_政府信息公开年报_洛江区政府</title>";
        assertThat(shown(title + "<p>一、总体情况</p>")).isEqualTo("双阳街道2020年年度报告\n一、总体情况");
        assertThat(shown(title + "<h1>双阳街道 2020年年度报告</h1>")).isEqualTo("双阳街道 2020年年度报告");
    }

    @Test
    void pagesInGbkAreRead() throws Exception {
        byte[] page = "<meta charset=gbk><p>一、总体情况</p>".getBytes(Charset.forName("GBK"));
        assertThat(Shown.of(reader.read(TestFiles.source(page)))).isEqualTo("一、总体情况");
    }

    @Test
    void zeroWidthSignsGo() throws Exception {
        assertThat(shown("<p>总&#8203;计\uFEFF</p>")).isEqualTo("总计");
    }

    @Test
    void aPageThatNeverClosesATagIsRead() throws Exception {
        assertThat(shown("<div>".repeat(20_000) + "公开")).isEqualTo("公开");
    }

    private String shown(String page) throws Exception {
        return Shown.of(reader.read(TestFiles.text(page)));
    }
}
