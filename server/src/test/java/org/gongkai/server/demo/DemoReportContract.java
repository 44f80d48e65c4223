package org.gongkai.server.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gongkai.report.check.Finding;
import org.gongkai.report.cli.Said;
import org.gongkai.report.read.ReportReader;
import org.gongkai.report.read.source.Source;
import org.gongkai.rules.form.CellId;
import org.gongkai.rules.form.Figure;
import org.gongkai.rules.form.Figures;
import org.gongkai.rules.form.FormTable;
import org.gongkai.rules.form.Forms;
import org.gongkai.rules.form.ReportForm;
import org.gongkai.server.OfficeBrowser;
import org.gongkai.server.annual.AnnualReports;
import org.gongkai.server.annual.RegionReports;
import org.gongkai.server.annual.RegionShare;
import org.gongkai.server.annual.RegionTotal;
import org.gongkai.server.annual.YearReport;
import org.gongkai.server.office.Actor;
import org.gongkai.server.rollup.Member;
import org.gongkai.server.rollup.RollupYear;
import org.gongkai.server.rollup.Rollups;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;

/** Every figure of the demonstration's reports, as whoever clicks on it finds it; the same on every database. */
abstract class DemoReportContract extends DemoScene {

    @Autowired
    private AnnualReports reports;

    @Autowired
    private RegionReports regions;

    @Autowired
    private Rollups rollups;

    @Autowired
    private WebApplicationContext context;

    @LocalServerPort
    private int port;

    @TempDir
    private Path folder;

    @Test
    void theWordFileOf2020ReadBackByTheCheckHasEveryFigureOfTheSeedAndNoError() throws Exception {
        byte[] docx = as(clerk).call("GET", "/office/annual/2020/report.docx").getContentAsByteArray();
        Path file = Files.write(folder.resolve("report.docx"), docx);
        Said said = Said.by("check", file.toString(), "--format", "json");
        assertThat(said.status()).as(said.out()).isZero();
        JsonNode read = said.json().get(0);
        assertThat(read.get("unit").asString()).isEqualTo("双阳街道");
        assertThat(read.get("year").asInt()).isEqualTo(2020);
        assertThat(read.get("form").asString()).isEqualTo("cn-2019");
        assertThat(read.get("findings"))
                .noneMatch(one -> one.get("severity").asString().equalsIgnoreCase("error"));
        Figures seed = seed();
        assertThat(seed.asMap()).hasSize(198);
        seed.asMap().forEach((cell, figure) -> assertThat(
                        read.at("/figures/" + cell + "/value").asDecimal())
                .as(cell.toString())
                .isEqualByComparingTo(figure.value()));
        assertThat(read.toString()).contains("主动公开政府信息110条", "主动公开政府信息651条", "全文电子化率达100%");
    }

    @Test
    void everyCountedCellOfTheOfficesOwnReportsOpensToAsManyEntries() {
        undone(() -> {
            for (int year = year() + 1; year > 2019; year--) {
                reports.begin(clerk, year); // also the year that has just begun
            }
            for (YearReport report : reports.all(clerk)) {
                assertOpens(report);
            }
        });
    }

    private void assertOpens(YearReport report) throws Exception {
        Map<CellId, Element> links = links(as(clerk), report.year());
        assertThat(links.keySet())
                .containsAll(cells(reports.form(report), FormTable.Source.DOCKET))
                .containsAll(cells(reports.form(report), FormTable.Source.DISPUTE));
        int opened = 0;
        for (Map.Entry<CellId, Element> link : links.entrySet()) {
            String told = report.year() + " " + link.getKey();
            Document page = page(as(clerk), link.getValue().attr("href"));
            List<String> entries =
                    page.select("#entries li a").stream().map(Element::text).toList();
            assertThat(text(page, "#figure")).as(told).isEqualTo(link.getValue().text());
            assertThat(entries).as(told).doesNotHaveDuplicates().hasSize(number(link.getValue()));
            opened += entries.size();
        }
        assertThat(opened > 0).as(report.year() + " opened").isEqualTo(report.year() > 2020);
    }

    @Test
    void everyCellOfTheDistrictsReportsOpensToTheUnitsFiguresThatItAdds() {
        undone(() -> assertAddsUp(rollups.find(district, year())));
    }

    @Test
    void lastYearsReportIsTheOneThatTheDistrictHasAndThisYearGoesOnFromIt() throws Exception {
        YearReport last = reports.published(clerk.unit(), 2019).orElseThrow();
        Member sent = rollups.member(rollups.find(district, 2019), clerk.unit().code());
        Figures figures = reports.figures(clerk, last);
        assertThat(rollups.kept(sent.accepted().orElseThrow()).report().figures())
                .isEqualTo(figures);
        assertThat(figures.value(CellId.parse("art20_9.procurement.amount"))).isEqualByComparingTo("18.6");
        YearReport report = reports.published(clerk.unit(), 2020).orElseThrow();
        assertThat(reports.check(clerk, report)).extracting(Finding::rule).doesNotContain("Y1", "Y2", "Y3");
        Document opening = page(as(clerk), "/office/annual/2020/opening");
        assertThat(opening.select("#lines tbody tr")).hasSize(7);
        assertThat(text(page(as(clerk), "/office/annual/2020"), "#opening")).isEqualTo("上年结转与上年报告一致");
        assertThat(Jsoup.connect("http://localhost:" + port + "/reports")
                        .get()
                        .select("main a")
                        .eachText())
                .anyMatch(title -> title.contains("2020年政府信息公开工作年度报告"))
                .anyMatch(title -> title.contains("2019年政府信息公开工作年度报告"));
    }

    @Test
    void theRegionsReportOf2019IsPublishedWithTheFiguresThatItsUnitsGive() {
        YearReport report = reports.published(district.unit(), 2019).orElseThrow();
        Figures figures = reports.figures(district, report);
        RegionTotal total = regions.total(district, report).orElseThrow();
        for (CellId cell : reports.form(report).cells()) {
            BigDecimal sum =
                    total.shares(cell).stream().map(RegionShare::counted).reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(total.shares(cell)).as(cell.toString()).hasSize(31);
            assertThat(yuan(figures.get(cell))).as(cell.toString()).isEqualByComparingTo(sum);
        }
        assertThat(total.missing()).isEmpty();
        assertThat(figures.value(CellId.parse("requests.new.total"))).isPositive();
        assertThat(reports.published(district.unit(), 2020).isPresent())
                .as("signed in March 2021")
                .isEqualTo(year() > 2020);
    }

    private void assertAddsUp(RollupYear rollup) throws Exception {
        YearReport report = reports.begin(district, rollup.year());
        ReportForm form = reports.form(report);
        Figures figures = reports.figures(district, report);
        Map<String, Figures> units = accepted(rollup);
        Map<CellId, Element> links = links(as(district), rollup.year());
        assertThat(links.keySet()).containsExactlyInAnyOrderElementsOf(form.cells());
        for (CellId cell : form.cells()) {
            String told = rollup.year() + " " + cell;
            Document page = page(as(district), links.get(cell).attr("href"));
            Map<String, String> rows = rows(page);
            assertThat(rows.keySet()).as(told).containsAll(units.keySet()).hasSize(units.size() + 1);
            BigDecimal sum = BigDecimal.ZERO;
            for (Map.Entry<String, Figures> unit : units.entrySet()) {
                Figure figure = Objects.requireNonNull(unit.getValue().get(cell), told);
                assertThat(rows.get(unit.getKey())).as(told).startsWith(figure.raw());
                sum = sum.add(yuan(figure));
            }
            assertThat(yuan(figures.get(cell))).as(told).isEqualByComparingTo(sum);
            assertThat(text(page, "#figure"))
                    .as(told)
                    .startsWith(figures.get(cell).raw());
            assertThat(links.get(cell).text())
                    .as(told)
                    .isEqualTo(figures.get(cell).raw());
        }
        for (String unit : units.keySet()) {
            page(as(district), unit);
        }
    }

    /** Figures of the accepted reports by the addresses of the units' pages. */
    private Map<String, Figures> accepted(RollupYear rollup) {
        Map<String, Figures> accepted = new HashMap<>();
        for (Member member : rollups.members(rollup)) {
            Optional.of(member)
                    .flatMap(Member::accepted)
                    .ifPresent(report -> accepted.put(
                            "/office/rollup/" + rollup.year() + "/units/"
                                    + member.unit().code(),
                            rollups.kept(report).report().figures()));
        }
        assertThat(accepted).hasSizeGreaterThan(15);
        return accepted;
    }

    private static Map<String, String> rows(Document page) {
        return page.select("#shares tbody tr").stream()
                .collect(Collectors.toMap(row -> row.selectFirst("th a").attr("href"), row -> row.selectFirst("td")
                        .text()));
    }

    private interface Act {
        void run() throws Exception;
    }

    /** Does something of which nothing is left for other tests. */
    private void undone(Act act) {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            try {
                act.run();
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        });
    }

    private OfficeBrowser as(Actor actor) {
        return OfficeBrowser.as(context, actor);
    }

    /** The figures of a report's page that can be clicked on, by cell. */
    private static Map<CellId, Element> links(OfficeBrowser browser, int year) throws Exception {
        Map<CellId, Element> links = new LinkedHashMap<>();
        page(browser, "/office/annual/" + year)
                .select("a[id^=c-]")
                .forEach(link -> links.put(CellId.parse(link.id().substring(2)), link));
        return links;
    }

    private static Document page(OfficeBrowser browser, String path) throws Exception {
        return Jsoup.parse(browser.read("GET", path));
    }

    private static List<CellId> cells(ReportForm form, FormTable.Source source) {
        List<CellId> cells = new ArrayList<>();
        form.tables().stream().filter(table -> table.source() == source).forEach(table -> cells.addAll(table.cells()));
        return cells;
    }

    private static int number(Element link) {
        return Integer.parseInt(link.text());
    }

    private static BigDecimal yuan(Figure figure) {
        BigDecimal value = Objects.requireNonNull(figure.value());
        return figure.unit() == null ? value : figure.unit().toYuan(value);
    }

    private static String text(Document page, String selector) {
        return Objects.requireNonNull(page.selectFirst(selector), selector).text();
    }

    /** The seed's figures: those of its twin, which stands among the reader's fixtures. */
    private static Figures seed() throws Exception {
        byte[] twin = Objects.requireNonNull(
                        ReportReader.class.getResourceAsStream("/org/gongkai/report/mess/01-seed-twin.txt"))
                .readAllBytes();
        return new ReportReader(Forms.builtIn())
                .read(new Source("twin.txt", twin))
                .report()
                .figures();
    }
}
