package org.gongkai.report.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.gongkai.report.Messages;
import org.gongkai.report.Place;
import org.gongkai.rules.Severity;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckPageTest {

    private static final CheckedFile CLEAN = new CheckedFile("clean.html", SampleReports.of2021(), List.of(), null);
    private static final CheckedFile SCANNED = new CheckedFile(
            "扫描件.pdf", null, List.of(SampleFindings.finding("unreadable", Severity.ERROR, Place.NOWHERE, "")), null);
    private static final CheckedFile SKIPPED = new CheckedFile("说明.txt", null, List.of(), "不是年度报告");

    private final Document page = render(List.of(SampleFindings.faulty()));

    @Test
    void onTopOneLineSaysWhatTheFileIsAndHowItFared() {
        assertThat(page.select(".files tbody tr")).hasSize(1);
        assertThat(page.selectFirst(".files tbody tr").text())
                .isEqualTo("✕ 有错误 青石街道2020年报告.docx 青石街道 2020年 cn-2019 196/198 3 3 1");
    }

    @Test
    void aCountIsALinkToTheFirstOfWhatItCounts() {
        List<Element> counts = page.select(".files tbody td a");
        assertThat(counts).extracting(count -> count.attr("href")).containsExactly("#f1-1", "#f1-4", "#f1-6");
    }

    @Test
    void aFindingHasPlaceWordsExpectedActualLawAndCure() {
        Element finding = page.getElementById("f1-1");
        assertThat(finding.selectFirst("h4").text()).isEqualTo("1 错误 第2页表1第4行第8列 R3");
        assertThat(finding.select("dt").eachText()).containsExactly("原文", "应为", "现为", "依据", "办法", "表格中");
        assertThat(finding.select("dd").eachText()).startsWith("8", "第1页", "表2", "第3行", "第4列");
    }

    @Test
    void aFindingWithoutWordsLeavesThemOut() {
        assertThat(page.getElementById("f1-5").select("dt").eachText()).doesNotContain("原文");
    }

    @Test
    void aFindingLinksToItsCellsAndSaysHowManyMoreThereAre() {
        List<Element> links = page.getElementById("f1-1").select("dd.cells a");
        assertThat(links).hasSize(6);
        assertThat(links.get(0).text()).isEqualTo("一、本年新收政府信息公开申请数量 × 总计");
        assertThat(links.get(1).text()).isEqualTo("自然人");
        assertThat(links.get(1).attr("aria-label")).isEqualTo("一、本年新收政府信息公开申请数量 × 自然人");
        assertThat(page.getElementById("f1-1").selectFirst("dd.cells").text()).endsWith("另有1格");
    }

    @Test
    void everyLinkWithinThePageHasATarget() {
        Document many = render(List.of(SampleFindings.faulty(), CLEAN, SCANNED, SKIPPED));
        assertThat(many.select("a")).isNotEmpty().allSatisfy(link -> {
            assertThat(link.attr("href")).startsWith("#");
            assertThat(many.getElementById(link.attr("href").substring(1))).isNotNull();
        });
        assertThat(many.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    }

    @Test
    void aWrongCellIsOutlinedAndItsNumberLeadsBackToTheFinding() {
        Element wrong = cell("requests.new.total");
        assertThat(wrong.classNames()).contains("wrong");
        assertThat(wrong.selectFirst("a.no").attr("href")).isEqualTo("#f1-1");
        assertThat(wrong.selectFirst("a.no").attr("aria-label")).isEqualTo("问题1");
        assertThat(wrong.attr("title")).isEqualTo("第2页表1第4行第8列");
    }

    @Test
    void theOtherCellsOfARelationAreMarkedWithoutNumber() {
        Element part = cell("requests.new.person");
        assertThat(part.classNames()).contains("part");
        assertThat(part.select("a")).isEmpty();
    }

    @Test
    void aWarningAndAHintLookDifferent() {
        assertThat(cell("art20_5.licence.prior").classNames()).contains("warning");
        assertThat(cell("art20_5.licence.decisions").classNames()).contains("hint");
    }

    @Test
    void cellsInDoubtAreDotted() {
        assertThat(cell("requests.partial.person").classNames()).contains("doubt");
        assertThat(cell("art20_9.procurement.amount").classNames()).contains("doubt");
    }

    @Test
    void blanksAreHatchedAndSayThatTheyAreBlank() {
        assertThat(cell("disputes.suit_after.total").classNames()).containsExactly("blank");
        assertThat(cell("disputes.suit_after.total").text()).isEqualTo("空白");
        assertThat(cell("art20_8.fee.prior").text()).isEqualTo("/空白");
        assertThat(cell("disputes.suit_after.upheld").select("a.no").eachText()).containsExactly("5");
    }

    @Test
    void aCellThatTheReportLacksSaysSo() {
        assertThat(cell("art20_5.other_service.decisions").classNames()).containsExactly("absent");
        assertThat(cell("art20_5.other_service.decisions").text()).isEqualTo("缺");
    }

    @Test
    void everyCellOfTheFormIsDrawn() {
        assertThat(page.select("td[headers]")).hasSize(198);
    }

    @Test
    void aCellOfTwoFindingsShowsTheGraverAndBothNumbers() {
        CheckedFile twice = new CheckedFile(
                "a.docx",
                SampleReports.of2020(),
                List.of(
                        SampleFindings.finding("jump", Severity.HINT, Place.NOWHERE, "", "requests.new.total"),
                        SampleFindings.finding("R3", Severity.ERROR, Place.NOWHERE, "", "requests.new.total")),
                null);
        Element cell = render(List.of(twice)).getElementById("f1-requests.new.total");
        assertThat(cell.classNames()).contains("wrong").doesNotContain("hint");
        assertThat(cell.select("a.no").eachText()).containsExactly("1", "2");
    }

    @Test
    void unreadableAndSkippedFilesAreListedWithTheReason() {
        Document many = render(List.of(SCANNED, SKIPPED));
        assertThat(many.select(".files tbody tr").eachText())
                .containsExactly("✕ 无法读取 扫描件.pdf 表2", "– 已跳过 说明.txt 不是年度报告");
        assertThat(many.select("section")).hasSize(1);
        assertThat(many.select("main > p").text()).isEqualTo("2个文件：读出0个，无法读取1个，跳过1个");
    }

    @Test
    void aCleanFileSaysSoInWords() {
        Document clean = render(List.of(CLEAN));
        assertThat(clean.selectFirst(".state").text()).isEqualTo("✓ 未见错误");
        assertThat(clean.selectFirst("section").text()).contains("没有发现问题。");
    }

    @Test
    void withManyFilesOnlyTablesWithMarkedCellsAreDrawn() {
        List<CheckedFile> files = new java.util.ArrayList<>(Collections.nCopies(20, CLEAN));
        files.add(new CheckedFile(
                "a.docx",
                SampleReports.of2020(),
                List.of(SampleFindings.finding("R4", Severity.ERROR, Place.NOWHERE, "", "disputes.suit_after.total")),
                null));
        assertThat(render(files).select("table.strip, table.list, table.cross")).hasSize(1);
    }

    @Test
    void withoutFilesThePageSaysHowToBegin() {
        assertThat(render(List.of()).text()).contains("gongkai check");
    }

    @Test
    void thePageNeedsNothingFromOutsideAndRunsNothing() {
        assertThat(page.select("script, link, img, iframe, object, [onclick]")).isEmpty();
        assertThat(page.html()).doesNotContain("url(").doesNotContain("@import");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<img src=x onerror=alert(1)>",
                "\"><script>alert(1)</script>",
                "a' onmouseover='b",
                "\u0000\u0007"
            })
    void whateverAFileContainsIsText(String hostile) {
        CheckedFile file = new CheckedFile(
                hostile,
                SampleReports.of2020(),
                List.of(SampleFindings.finding("R1", Severity.ERROR, Place.NOWHERE, hostile, "requests.new.total")),
                null);
        Document drawn = render(List.of(file, new CheckedFile(hostile, null, List.of(), hostile)));
        assertThat(drawn.select("img, script, [onerror], [onmouseover]")).isEmpty();
        assertThat(drawn.selectFirst("dd.quote").wholeText()).isEqualTo(XmlText.legal(hostile));
    }

    @Test
    void inEnglishThePageIsEnglishAndTheFormStaysChinese() {
        Document english =
                Jsoup.parse(CheckPage.render(List.of(SampleFindings.faulty(), SCANNED), Messages.in(Locale.ENGLISH)));
        assertThat(english.selectFirst("html").attr("lang")).isEqualTo("en");
        assertThat(english.selectFirst("h1").text()).isEqualTo("Annual reports checked");
        assertThat(english.select("section h4[lang=zh-CN]")).hasSize(3);
    }

    private Element cell(String id) {
        return page.getElementById("f1-" + id);
    }

    private static Document render(List<CheckedFile> files) {
        return Jsoup.parse(CheckPage.render(files, Messages.in(Locale.CHINESE)));
    }
}
