package org.gongkai.report.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.gongkai.report.browser.Browser;
import org.gongkai.report.browser.Looks;
import org.gongkai.report.browser.Screen;
import org.gongkai.report.browser.Visit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** What a person sees of, and does with, the page that {@code gongkai check --format html} makes. */
class CheckPageBrowserTest {

    /** Paper of A4 less its margins, at 96 pixels an inch. */
    private static final int PAPER = 680;

    @TempDir
    static Path folder;

    private static Browser browser;
    /** The page of all samples, opened once on each screen, for tests that only look. */
    private static final Map<Screen, Visit> looked = new EnumMap<>(Screen.class);

    private static Path samples;
    private static Path faulty;
    private static Path mixed;
    private static JsonNode findings;

    @BeforeAll
    static void start() throws IOException {
        browser = Browser.start();
        Path empty = Files.writeString(folder.resolve("空.txt"), "");
        findings = Said.by("check", Said.SAMPLES.toString(), "--last-year", Said.BEFORE, "--format", "json")
                .json();
        samples = page("samples", Said.SAMPLES.toString(), "--last-year", Said.BEFORE);
        for (Screen screen : Screen.values()) {
            looked.put(screen, browser.open(samples, screen));
        }
        faulty = page("faulty", Said.FAULTY, "--last-year", Said.BEFORE);
        String blanks = Said.SAMPLES.resolve("石桥镇-2021.html").toString();
        mixed = page("mixed", Said.FAULTY, blanks, Said.CLEAN, empty.toString());
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @ParameterizedTest
    @EnumSource
    void itAsksForNothingButItselfAndTheBrowserHasNoComplaint(Screen screen) {
        Visit visit = looked.get(screen);
        visit.page().waitForLoadState(LoadState.NETWORKIDLE);
        assertThat(visit.requests()).containsExactly(samples.toUri().toString());
        assertThat(visit.complaints()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void nothingKeepsAnybodyFromUsingIt(Screen screen) {
        try (Visit visit = browser.open(mixed, screen)) {
            assertThat(visit.barriers()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothingScrollsSidewaysButTablesInABoxThatTheKeyboardReaches(Screen screen) {
        Visit visit = looked.get(screen);
        Page page = visit.page();
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(screen.width());
        assertThat(Looks.stickingOut(page)).isEmpty();
        assertThat(Looks.outOfReach(page)).isEmpty();
    }

    @Test
    void onAPhoneTheArrowKeysScrollATable() {
        try (Visit visit = browser.open(faulty, Screen.PHONE)) {
            var table = visit.page().locator(".table:has(table.cross)");
            table.focus();
            visit.page().keyboard().press("ArrowRight");
            visit.page().waitForFunction("() => document.activeElement.scrollLeft > 0");
            assertThat(table.getAttribute("aria-labelledby")).isEqualTo("f1-t3-name f1-name");
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyFindingIsThereWithRulePlaceExpectedActualLawAndAdvice(Screen screen) {
        Visit visit = looked.get(screen);
        int seen = 0;
        for (int file = 0; file < findings.size(); file++) {
            JsonNode all = findings.get(file).get("findings");
            for (int i = 0; i < all.size(); i++, seen++) {
                String text = visit.page().innerText("#" + id(file, i));
                assertThat(text).contains(words(all.get(i)));
                assertThat(visit.page().innerText("#" + id(file, i) + " .at")).isNotBlank();
            }
        }
        assertThat(seen).isGreaterThan(20);
        assertThat(visit.page().locator(".findings > li").count()).isEqualTo(seen);
    }

    @Test
    void theMarksOfTheLegendDifferWithoutTheirColours() {
        Visit visit = looked.get(Screen.DESKTOP);
        List<String> kinds = List.of("wrong", "warning", "hint", "doubt", "part", "blank");
        Set<String> markings = new HashSet<>();
        kinds.forEach(kind -> markings.add(Looks.marking(visit.page(), ".sample." + kind)));
        markings.add(Looks.marking(visit.page(), "td:not([class])"));
        assertThat(markings).hasSize(kinds.size() + 1);
        assertThat(visit.page().innerText(".sample.absent")).isEqualTo("缺");
    }

    @Test
    void everyWrongCellIsMarkedAsTheLegendSaysAndNumbered() {
        Visit visit = looked.get(Screen.DESKTOP);
        List<String> kinds = new ArrayList<>();
        for (int file = 0; file < findings.size(); file++) {
            JsonNode all = findings.get(file).get("findings");
            for (int i = 0; i < all.size(); i++) {
                if (!all.get(i).get("cells").isEmpty()) {
                    kinds.add(assertMarked(visit, file, i, all.get(i)));
                }
            }
        }
        assertThat(kinds).contains("wrong", "warning", "doubt").hasSizeGreaterThan(8);
    }

    private static String assertMarked(Visit visit, int file, int i, JsonNode finding) {
        String cell = "[id='f" + (file + 1) + "-" + finding.get("cells").get(0).asString() + "']";
        String severity = finding.get("severity").asString();
        String kind = finding.get("rule").asString().equals("money-without-unit")
                ? "doubt"
                : severity.equals("error") ? "wrong" : severity;
        assertThat(visit.page().getAttribute(cell, "class")).contains(kind);
        assertThat(Looks.marking(visit.page(), cell))
                .startsWith(Looks.marking(visit.page(), ".sample." + kind).stripTrailing());
        assertThat(visit.page().locator(cell + " a.no").allInnerTexts()).contains(Integer.toString(i + 1));
        return kind;
    }

    @ParameterizedTest
    @EnumSource
    void fromAFindingALinkLeadsToItsCellAndTheCellsNumberBack(Screen screen) {
        try (Visit visit = browser.open(faulty, screen)) {
            Page page = visit.page();
            List<Integer> numbers = numbersWithCells(page);
            assertThat(numbers).hasSizeGreaterThan(4);
            for (int number : numbers) {
                page.locator("#f1-" + number + " dd.cells a").first().click();
                assertThat(Looks.inSight(page, "td:target")).isTrue();
                page.locator("td:target a.no[href='#f1-" + number + "']").click();
                assertThat(page.locator("li:target").getAttribute("id")).isEqualTo("f1-" + number);
                assertThat(Looks.inSight(page, "li:target")).isTrue();
            }
        }
    }

    @Test
    void theKeyboardGoesToTheCellAndBackToo() {
        try (Visit visit = browser.open(faulty, Screen.DESKTOP)) {
            Page page = visit.page();
            page.locator("#f1-1 dd.cells a").first().focus();
            page.keyboard().press("Enter");
            page.waitForURL("**#f1-requests.new.person");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            page.waitForURL("**#f1-1");
            assertThat(Looks.inSight(page, "li:target")).isTrue();
        }
    }

    @Test
    void aCleanReportIsSaidToBeClean() throws IOException {
        try (Visit visit = browser.open(page("clean", Said.CLEAN), Screen.PHONE)) {
            assertThat(visit.page().innerText("main")).contains("✓ 未见错误", "没有发现问题。");
            assertThat(visit.page()
                            .locator(".findings, td:is(.wrong, .warning, .hint, .doubt, .part)")
                            .count())
                    .isZero();
        }
    }

    @Test
    void onPaperNothingIsHiddenOrCutOff() {
        try (Visit visit = browser.open(mixed, Screen.DESKTOP)) {
            Page page = visit.page();
            assertThat(Looks.hidden(page)).isEmpty();
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            page.setViewportSize(PAPER, 900);
            assertThat(Looks.hidden(page)).isNotEmpty().containsOnly("回到开头");
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(PAPER);
            assertThat(page.locator("details, [hidden], [aria-hidden=true]").count())
                    .isZero();
        }
    }

    @Test
    void thePrintedPagesHoldEveryFinding() throws IOException {
        try (Visit visit = browser.open(faulty, Screen.DESKTOP);
                PDDocument paper = Loader.loadPDF(visit.page().pdf(new Page.PdfOptions().setPreferCSSPageSize(true)))) {
            assertThat(paper.getPage(0).getMediaBox().getHeight()).isBetween(841f, 843f);
            String text = squeezed(new PDFTextStripper().getText(paper));
            JsonNode last = findings.get(findings.size() - 1);
            assertThat(last.get("file").asString()).endsWith("青石街道-2024.txt");
            for (JsonNode finding : last.get("findings")) {
                assertThat(text).contains(squeezed(finding.get("rule").asString()));
                assertThat(text).contains(squeezed(finding.get("advice").asString()));
            }
        }
    }

    @Test
    void titleAndLanguageSayWhatThePageIs() throws IOException {
        Path english = page("english", Said.FAULTY, "--lang", "en");
        Map<Path, String> expected = Map.of(
                samples, "zh-CN 年度报告检查结果",
                faulty, "zh-CN " + Said.FAULTY + "：年度报告检查结果",
                english, "en " + Said.FAULTY + ": annual report checked");
        expected.forEach((file, words) -> {
            try (Visit visit = browser.open(file, Screen.DESKTOP)) {
                String language = visit.page().getAttribute("html", "lang");
                assertThat(language + " " + visit.page().title()).isEqualTo(words);
                assertThat(visit.page().innerText("h1")).isIn("年度报告检查结果", "Annual reports checked");
            }
        });
    }

    /** The page of a check, as a file. */
    private static Path page(String name, String... arguments) throws IOException {
        List<String> call = new ArrayList<>(List.of("check", "--format", "html"));
        call.addAll(List.of(arguments));
        Said said = Said.by(call.toArray(String[]::new));
        return Files.writeString(folder.resolve(name + ".html"), said.out());
    }

    private static String id(int file, int finding) {
        return "f" + (file + 1) + "-" + (finding + 1);
    }

    private static String[] words(JsonNode finding) {
        return List.of("rule", "quote", "expected", "actual", "law", "advice").stream()
                .map(field -> finding.get(field).asString())
                .toArray(String[]::new);
    }

    private static List<Integer> numbersWithCells(Page page) {
        return page.locator(".findings > li:has(dd.cells) h4 .no").allInnerTexts().stream()
                .map(Integer::valueOf)
                .toList();
    }

    /** A text without its spaces, which a PDF does not keep, and without the other forms of characters that it may use. */
    private static String squeezed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s", "");
    }
}
