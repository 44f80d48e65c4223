package org.gongkai.report.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.gongkai.report.AnnualReport;
import org.gongkai.report.Chapter;
import org.gongkai.report.Place;
import org.gongkai.report.read.JsonReader;
import org.gongkai.report.read.Reading;
import org.gongkai.report.read.source.ProseLine;
import org.gongkai.report.read.source.Source;
import org.gongkai.report.read.source.UnreadableException;
import org.gongkai.report.read.source.UnreadableException.Reason;
import org.gongkai.rules.form.CellId;
import org.gongkai.rules.form.Figure;
import org.gongkai.rules.form.Figures;
import org.gongkai.rules.form.Forms;

class JsonRoundTripTest {

    private final Forms forms = Forms.builtIn();

    @Provide
    Arbitrary<AnnualReport> reports() {
        return RandomReports.any();
    }

    @Property(tries = 50, edgeCases = EdgeCasesMode.NONE)
    void aReportReadsBackEqual(@ForAll("reports") AnnualReport report) throws UnreadableException {
        assertThat(read(new JsonWriter().write(report)).report()).isEqualTo(report);
    }

    @Example
    void theObjectAloneReadsLikeTheArrayOfOne() throws UnreadableException {
        String object = JsonWriter.of(SampleReports.of2020()).toString();
        assertThat(read(object).report()).isEqualTo(SampleReports.of2020());
    }

    @Example
    void placesComeBack() throws UnreadableException {
        AnnualReport plain = SampleReports.of2020();
        AnnualReport placed = new AnnualReport(
                plain.unit(),
                plain.unitFull(),
                plain.year(),
                plain.form(),
                plain.figures(),
                Map.of(
                        CellId.parse("requests.new.person"), Place.cell(2, 3, 4, 5),
                        CellId.parse("requests.new.total"), Place.line(115),
                        CellId.parse("requests.new.other"), Place.NOWHERE),
                plain.frame(),
                plain.chapters(),
                plain.facts());
        Reading reading = read(new JsonWriter().write(placed));
        assertThat(reading.report()).isEqualTo(placed);
        assertThat(reading.tables().get(5).rows().get(0).at()).isEqualTo(Place.cell(2, 3, 4, 5));
    }

    @Example
    void tablesAreThoseOfTheFormAsFarAsThereAreFigures() throws UnreadableException {
        AnnualReport report = SampleReports.report(
                SampleReports.FORM_2019,
                2020,
                new Figures(Map.of(CellId.parse("disputes.suit_after.total"), Figure.of(0))));
        List<Reading.TableSeen> tables = read(new JsonWriter().write(report)).tables();
        assertThat(tables).extracting(Reading.TableSeen::table).containsExactly("disputes");
        assertThat(tables.get(0).rows())
                .extracting(Reading.LabelSeen::id, Reading.LabelSeen::text, Reading.LabelSeen::variant)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("suit_after", "复议后起诉", false));
        assertThat(tables.get(0).columns()).hasSize(1);
        assertThat(read(new JsonWriter().write(SampleReports.of2021())).tables())
                .extracting(table -> table.rows().size())
                .containsExactly(2, 1, 2, 1, 25, 3);
    }

    @Example
    void proseIsTheFrameAndTheChaptersLineByLine() throws UnreadableException {
        List<ProseLine> prose =
                read(new JsonWriter().write(SampleReports.of2020())).prose();
        assertThat(prose).extracting(ProseLine::text).startsWith("清政青〔2021〕3号", "清溪区人民政府青石街道办事处2020年政府信息公开工作年度报告");
        assertThat(prose)
                .contains(
                        new ProseLine("三、收到和处理政府信息公开申请情况", Place.line(30)),
                        new ProseLine("全年新收申请9件，上年结转1件，年末结转1件。", Place.line(30)));
    }

    @Example
    void jsonMadeElsewhereNeedsNoQuotesNoPlacesAndNoChapterNumbers() throws UnreadableException {
        AnnualReport report = read("""
                {"unit":"青石街道","year":2020,"form":"cn-2019",
                 "figures":{"requests.new.person":{"value":7,"raw":"7"}},
                 "facts":{"signed_on":"2021-11-31","published_in_year":46},
                 "chapters":[{"title":"一、总体情况","text":"一句。"}]}
                """).report();
        assertThat(report.figures().get(CellId.parse("requests.new.person"))).isEqualTo(Figure.of(7));
        assertThat(report.frame().signedOn().value().date()).isEmpty();
        assertThat(report.facts().publishedInYear().quote()).isEqualTo("46");
        assertThat(report.chapters()).containsExactly(new Chapter(1, "一、总体情况", "一句。", Place.NOWHERE));
    }

    @Example
    void aNumberOfMoreThanThirtyDigitsCannotBeRead() throws UnreadableException {
        for (String value :
                List.of("\"" + "9".repeat(31) + "\"", "9".repeat(31), "1e999999", "\"1e-40\"", "\"seven\"")) {
            AnnualReport report = read("{\"form\":\"cn-2019\",\"figures\":{\"requests.new.person\":{\"value\":" + value
                            + ",\"raw\":\"x\"}}}")
                    .report();
            assertThat(report.figures().get(CellId.parse("requests.new.person")))
                    .isEqualTo(Figure.unreadable("x"));
        }
    }

    @Example
    void whatIsNoJsonIsDamaged() {
        for (String text : List.of(
                "",
                "{",
                "{\"form\":\"cn-2019\",",
                "{} {}",
                "[".repeat(10_000),
                "{\"form\":1,\"form\":2}",
                "9".repeat(5_000))) {
            assertUnreadable(text, text.isEmpty() ? Reason.EMPTY : Reason.DAMAGED);
        }
    }

    @Example
    void jsonOfAnotherKindIsNoReport() {
        for (String text : List.of(
                "[]",
                "3",
                "null",
                "{}",
                "[{},{}]",
                "{\"file\":\"a.docx\",\"findings\":[]}",
                "{\"form\":\"cn-1999\",\"figures\":{}}",
                "{\"form\":2019,\"figures\":{}}",
                "{\"form\":\"cn-2019\",\"figures\":[]}",
                "{\"form\":\"cn-2019\",\"figures\":{},\"year\":\"2020\"}",
                "{\"form\":\"cn-2019\",\"figures\":{},\"year\":99999999999999999999}",
                "{\"form\":\"cn-2019\",\"figures\":{},\"chapters\":{}}",
                "{\"form\":\"cn-2019\",\"figures\":{},\"facts\":{\"signed_on\":\"soon\"}}",
                "{\"form\":\"cn-2019\",\"figures\":{\"requests.new.person\":{\"value\":true}}}",
                "{\"form\":\"cn-2019\",\"figures\":{\"requests.new.person\":{\"value\":\"1\",\"unit\":\"USD\"}}}")) {
            assertUnreadable(text, Reason.NOT_A_REPORT);
        }
    }

    @Example
    void aChapterThatTheFormLacksIsNamed() {
        for (int number : List.of(0, 7)) {
            String chapter = "{\"number\":" + number + ",\"title\":\"\",\"text\":\"\"}";
            assertThatThrownBy(() ->
                            read("{\"form\":\"cn-2019\",\"figures\":{},\"chapters\":[" + chapter + "],\"facts\":{}}"))
                    .isInstanceOf(UnreadableException.class)
                    .cause()
                    .hasMessageContaining("no chapter " + number);
        }
    }

    @Example
    void aCellThatTheFormLacksIsNamed() {
        assertThatThrownBy(() ->
                        read("{\"form\":\"cn-2019\",\"figures\":{\"requests.other_misc.person\":{\"value\":\"1\"}}}"))
                .isInstanceOf(UnreadableException.class)
                .cause()
                .hasMessageContaining("requests.other_misc.person")
                .hasMessageContaining("cn-2019");
    }

    private void assertUnreadable(String text, Reason reason) {
        assertThatThrownBy(() -> read(text))
                .as(text)
                .isInstanceOfSatisfying(
                        UnreadableException.class,
                        refused -> assertThat(refused.reason()).as(text).isEqualTo(reason));
    }

    private Reading read(String text) throws UnreadableException {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private Reading read(byte[] bytes) throws UnreadableException {
        return JsonReader.read(new Source("report.json", bytes), forms);
    }
}
