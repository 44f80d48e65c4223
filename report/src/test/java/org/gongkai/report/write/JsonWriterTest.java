package org.gongkai.report.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gongkai.report.AnnualReport;
import org.gongkai.report.Message;
import org.gongkai.report.Messages;
import org.gongkai.report.Place;
import org.gongkai.report.check.Finding;
import org.gongkai.rules.Severity;
import org.gongkai.rules.form.CellId;
import org.gongkai.rules.form.Figure;
import org.gongkai.rules.form.Figures;
import org.gongkai.rules.form.MoneyUnit;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

class JsonWriterTest {

    private final JsonNode sample = JsonWriter.of(SampleReports.of2020());

    @Test
    void theFileIsAnArrayOfOneObject() {
        JsonNode file = JsonMapper.shared().readTree(new JsonWriter().write(SampleReports.of2020()));
        assertThat(file.isArray()).isTrue();
        assertThat(file).hasSize(1);
        assertThat(file.get(0)).isEqualTo(JsonMapper.shared().readTree(sample.toString()));
    }

    @Test
    void whoWhenAndOnWhatFormStandInFront() {
        assertThat(sample.get("unit").stringValue()).isEqualTo("青石街道");
        assertThat(sample.get("unit_full").stringValue()).isEqualTo("清溪区人民政府青石街道办事处");
        assertThat(sample.get("addressee").stringValue()).isEqualTo("清溪区人民政府办公室");
        assertThat(sample.get("year").intValue()).isEqualTo(2020);
        assertThat(sample.get("form").stringValue()).isEqualTo("cn-2019");
        assertThat(sample.get("figures")).hasSize(198);
    }

    @Test
    void aFigureSaysItsValueAndHowItIsWritten() {
        assertThat(figure(Figure.of("+1,204", BigDecimal.valueOf(1204), null)))
                .isEqualTo("{\"value\":\"1204\",\"raw\":\"+1,204\"}");
        assertThat(figure(Figure.of("25万元", new BigDecimal("25"), MoneyUnit.TEN_THOUSAND_YUAN)))
                .isEqualTo("{\"value\":\"25\",\"raw\":\"25万元\",\"unit\":\"万元\"}");
        assertThat(figure(Figure.of("1E+3", new BigDecimal("1E+3"), null)))
                .isEqualTo("{\"value\":\"1000\",\"raw\":\"1E+3\"}");
    }

    @Test
    void aBlankHasNoValueAndKeepsItsSign() {
        assertThat(figure(Figure.blank("/"))).isEqualTo("{\"value\":null,\"raw\":\"/\"}");
    }

    @Test
    void whatCannotBeReadSaysSo() {
        assertThat(figure(Figure.unreadable("若干"))).isEqualTo("{\"value\":null,\"raw\":\"若干\",\"readable\":false}");
    }

    @Test
    void factsAreNumbersTextsAndDatesEvenIfTheDayDoesNotExist() {
        JsonNode facts = sample.get("facts");
        assertThat(facts.get("published_in_year").isIntegralNumber()).isTrue();
        assertThat(facts.get("published_in_year").intValue()).isEqualTo(46);
        assertThat(facts.get("period_to").stringValue()).isEqualTo("2020-12-31");
        assertThat(facts.get("document_number").stringValue()).isEqualTo("清政青〔2021〕3号");
        assertThat(facts.get("signed_on").stringValue()).isEqualTo("2021-01-18");
        assertThat(facts.has("suits")).isFalse();
        assertThat(sample.get("quotes").get("published_in_year").toString())
                .isEqualTo("{\"quote\":\"公开信息46条\",\"at\":\"line 12\"}");
    }

    @Test
    void aReportWithoutUnitOrYearSaysNull() {
        AnnualReport nameless = new AnnualReport(
                null,
                null,
                null,
                SampleReports.FORM_2019,
                Figures.none(),
                Map.of(),
                org.gongkai.report.Frame.none(),
                List.of(),
                org.gongkai.report.Facts.none());
        assertThat(JsonWriter.of(nameless).toString())
                .isEqualTo(
                        "{\"unit\":null,\"year\":null,\"form\":\"cn-2019\",\"figures\":{},\"facts\":{},\"quotes\":{},"
                                + "\"chapters\":[]}");
    }

    @Test
    void aCheckedFileHasItsNameInFrontAndItsFindingsAtTheEnd() {
        Message words = Message.of("place.page", 3);
        Finding finding = new Finding(
                "R3",
                Severity.ERROR,
                Place.cell(2, 3, 4),
                List.of(CellId.parse("requests.new.total")),
                "8",
                words,
                words,
                words,
                words);
        JsonNode checked =
                JsonWriter.of("青石.docx", SampleReports.of2020(), List.of(finding), Messages.in(Locale.ENGLISH));
        assertThat(checked.propertyNames()).startsWith("file", "unit").endsWith("chapters", "findings");
        assertThat(checked.get("findings").toString())
                .isEqualTo("[{\"rule\":\"R3\",\"severity\":\"error\",\"at\":\"table 2, row 3, column 4\","
                        + "\"cells\":[\"requests.new.total\"],\"quote\":\"8\",\"expected\":\"page 3\","
                        + "\"actual\":\"page 3\",\"law\":\"page 3\",\"advice\":\"page 3\"}]");
        assertThat(((ArrayNode) checked.get("findings")).size()).isOne();
    }

    private static String figure(Figure figure) {
        CellId cell = CellId.parse("requests.new.person");
        AnnualReport report = SampleReports.report(SampleReports.FORM_2019, 2020, new Figures(Map.of(cell, figure)));
        return JsonWriter.of(report).get("figures").get(cell.toString()).toString();
    }
}
