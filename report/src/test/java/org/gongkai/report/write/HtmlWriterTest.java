package org.gongkai.report.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.gongkai.report.AnnualReport;
import org.gongkai.report.Chapter;
import org.gongkai.report.Fact;
import org.gongkai.report.Facts;
import org.gongkai.report.Frame;
import org.gongkai.report.Place;
import org.gongkai.report.StatedDate;
import org.gongkai.rules.form.CellId;
import org.gongkai.rules.form.Figure;
import org.gongkai.rules.form.Figures;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HtmlWriterTest {

    private final Document page = write(SampleReports.of2020());

    static List<AnnualReport> reports() {
        return Expected.reports();
    }

    @ParameterizedTest
    @MethodSource("reports")
    void everyTableIsMergedAndFilledAsTheFormHasIt(AnnualReport report) {
        List<Element> tables = write(report).select("table");
        List<FormGrid> grids = FormGrid.of(report.form());
        assertThat(tables).hasSameSizeAs(grids);
        for (int i = 0; i < grids.size(); i++) {
            assertThat(cells(tables.get(i))).isEqualTo(Expected.cells(grids.get(i), report));
        }
    }

    @Test
    void thePageSaysItsLanguageAndTitle() {
        assertThat(page.selectFirst("html").attr("lang")).isEqualTo("zh-CN");
        assertThat(page.title()).isEqualTo("清溪区人民政府青石街道办事处2020年政府信息公开工作年度报告");
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select("h2").eachText())
                .isEqualTo(SampleReports.of2020().chapters().stream()
                        .map(Chapter::title)
                        .toList());
    }

    @Test
    void thePageNeedsNothingFromOutsideAndRunsNothing() {
        assertThat(page.select("script, link, img, iframe, object")).isEmpty();
        assertThat(page.html()).doesNotContain("url(").doesNotContain("@import");
    }

    @Test
    void everyFigureNamesItsLabelsInOrder() {
        Element denied =
                page.select("table").get(1).select("tr").get(7).select("td").get(2);
        assertThat(Arrays.stream(denied.attr("headers").split(" "))
                        .map(id -> page.getElementById(id).text()))
                .containsExactly("申请人情况", "法人或其他组织", "科研机构", "三、本年度办理结果", "（三）不予公开", "1.属于国家秘密");
        for (Element figure : page.select("td[headers]")) {
            assertThat(figure.attr("headers").split(" ")).allMatch(id -> page.getElementById(id) != null);
        }
    }

    @Test
    void noIdStandsTwice() {
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    }

    @Test
    void aTableScrollsInARegionThatCanBeReachedByKeyAndHasAName() {
        for (Element table : page.select("table")) {
            Element region = table.parent();
            assertThat(region.attr("role")).isEqualTo("region");
            assertThat(region.attr("tabindex")).isEqualTo("0");
            assertThat(region.attr("aria-label")).isNotBlank();
            assertThat(table.attr("aria-label")).isEqualTo(region.attr("aria-label"));
        }
    }

    @Test
    void theTablesFollowTheProseOfTheirChapter() {
        List<String> order = page.selectFirst("article").children().stream()
                .map(Element::tagName)
                .toList();
        assertThat(order).containsSubsequence("h1", "h2", "h2", "p", "div", "h2", "p", "div", "h2", "div", "h2");
    }

    @Test
    void signatureDateAndImprintStandAtTheEnd() {
        List<Element> parts = page.selectFirst("article").children();
        List<String> end = parts.subList(parts.size() - 3, parts.size()).stream()
                .map(Element::text)
                .toList();
        assertThat(end).containsExactly("清溪区人民政府青石街道办事处", "2021年1月18日", "青石街道党政办公室 2021年1月18日印发");
        assertThat(page.selectFirst("time").attr("datetime")).isEqualTo("2021-01-18");
    }

    @Test
    void whatLooksLikeMarkupIsText() {
        AnnualReport report = withText("<script>alert('甲')</script> & \u0001 \"引\"");
        Document drawn = write(report);
        assertThat(drawn.select("script")).isEmpty();
        assertThat(drawn.selectFirst("article p").text()).isEqualTo("<script>alert('甲')</script> & \uFFFD \"引\"");
    }

    @Test
    void aDateThatDoesNotExistIsWrittenAndNotDeclared() {
        Frame frame = new Frame(
                null, null, null, "", null, new Fact<>(new StatedDate(2021, 11, 31), "", Place.NOWHERE), null);
        Element time = write(bare(frame, List.of())).selectFirst("time");
        assertThat(time.text()).isEqualTo("2021年11月31日");
        assertThat(time.hasAttr("datetime")).isFalse();
    }

    @Test
    void aReportWithoutFiguresShowsEmptyTables() {
        Document drawn = write(bare(Frame.none(), List.of()));
        assertThat(drawn.select("td[headers]")).hasSize(198).allMatch(cell -> cell.text()
                .isEmpty());
    }

    @Test
    void tablesOfAMissingChapterStandWhereTheChapterWould() {
        List<Chapter> chapters = List.of(
                new Chapter(1, "一、总体情况", "甲。", Place.NOWHERE),
                new Chapter(4, "四、政府信息公开行政复议、行政诉讼情况", "乙。", Place.NOWHERE));
        List<String> order = write(bare(Frame.none(), chapters)).selectFirst("article").children().stream()
                .map(Element::tagName)
                .toList();
        assertThat(order).containsExactly("h2", "p", "div", "div", "h2", "p", "div");
    }

    private static AnnualReport withText(String text) {
        return bare(Frame.none(), List.of(new Chapter(1, "一、总体情况", text, Place.NOWHERE)));
    }

    private static AnnualReport bare(Frame frame, List<Chapter> chapters) {
        Map<CellId, Figure> none = Map.of();
        return new AnnualReport(
                null, null, 2020, SampleReports.FORM_2019, new Figures(none), Map.of(), frame, chapters, Facts.none());
    }

    private static Document write(AnnualReport report) {
        return Jsoup.parse(new String(new HtmlWriter().write(report), StandardCharsets.UTF_8));
    }

    private static List<List<String>> cells(Element table) {
        return table.select("tr").stream()
                .map(row -> row.children().stream().map(HtmlWriterTest::cell).toList())
                .toList();
    }

    private static String cell(Element cell) {
        return cell.text() + " " + span(cell, "rowspan") + "x" + span(cell, "colspan");
    }

    private static String span(Element cell, String attribute) {
        return cell.hasAttr(attribute) ? cell.attr(attribute) : "1";
    }
}
