package org.gongkai.server.portal.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.gongkai.server.OnSqlite;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Other programs are reckoned the same deadlines and fees as the rules' own cases say. No database is asked. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = OnSqlite.class)
class ReckoningApiTest extends OpenDataContract {

    private static final String REPLY = "/api/v1/deadlines/reply?steps=";

    @ParameterizedTest
    @CsvFileSource(resources = "/org/gongkai/rules/request/reply-deadlines.csv", useHeadersInDisplayName = true)
    void everyReplyCaseIsAnswered(
            String steps, @Nullable String due, @Nullable String earliest, @Nullable Integer needsYear)
            throws Exception {
        JsonNode answer = answer(REPLY + steps, "Reckoning");
        assertThat(textOf(answer.get("due"))).isEqualTo(due);
        assertThat(textOf(answer.get("earliest"))).isEqualTo(earliest);
        assertThat(textOf(answer.get("needs_year"))).isEqualTo(needsYear == null ? null : needsYear.toString());
        assertThat(answer.get("waiting").isNull()).isTrue();
        assertThat(answer.get("law").asString()).contains("第三十三条");
        JsonNode last = answer.get("days").get(answer.get("days").size() - 1);
        assertThat(last.get("date").asString()).isEqualTo(due == null ? earliest : due);
        assertThat(last.get("counted").asBoolean()).isTrue();
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/org/gongkai/rules/request/other-deadlines.csv", useHeadersInDisplayName = true)
    void everyOtherCaseIsAnswered(String period, String from, String due) throws Exception {
        assertThat(textOf(answer("/api/v1/deadlines/" + period + "?from=" + from, "Reckoning")
                        .get("due")))
                .isEqualTo(due);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/org/gongkai/rules/fee/fees.csv", useHeadersInDisplayName = true)
    void everyFeeIsAnswered(String basis, int quantity, long fee) throws Exception {
        JsonNode answer = answer("/api/v1/fees?basis=" + basis + "&quantity=" + quantity, "Fee");
        assertThat(answer.get("fee").asLong()).isEqualTo(fee);
        long sum = answer.get("lines")
                .valueStream()
                .mapToLong(line -> line.get("sum").asLong())
                .sum();
        assertThat(sum).isEqualTo(fee);
    }

    @Test
    void everyDayIsExplainedWithItsHoliday() throws Exception {
        JsonNode days = answer(REPLY + "received=2019-09-10 consulted=2019-09-18..2019-09-28 extended=20", "Reckoning")
                .get("days");
        assertThat(day(days, "2019-09-10")).isEqualTo("received workday null");
        assertThat(day(days, "2019-09-13")).isEqualTo("off holiday 中秋节");
        assertThat(day(days, "2019-09-18")).isEqualTo("worked workday null");
        assertThat(day(days, "2019-09-21")).isEqualTo("suspended weekend null");
        assertThat(day(days, "2019-09-29")).isEqualTo("worked made_up_workday 国庆节");
    }

    @Test
    void aStepThatWaitsIsToldWithItsLimit() throws Exception {
        JsonNode fee = answer(REPLY + "received=2025-09-26 fee_noticed=2025-09-30", "Reckoning");
        assertThat(fee.get("due").isNull()).isTrue();
        assertThat(fee.get("waiting").toString())
                .isEqualTo("{\"step\":\"fee_noticed\",\"since\":\"2025-09-30\",\"until\":\"2025-11-04\"}");
        assertThat(fee.get("law").asString()).contains("国办函〔2020〕109号");
        JsonNode opinion = answer(REPLY + "received=2025-09-26 consulted=2025-09-30..", "Reckoning");
        assertThat(opinion.get("waiting").get("until").isNull()).isTrue();
    }

    @Test
    void theLawOfTheDayOfAcceptanceDecides() throws Exception {
        String asked = "/api/v1/deadlines/reconsideration_answer?from=2024-01-08";
        String law = answer(asked, "Reckoning").get("law").asString();
        JsonNode before = answer(asked + "&accepted=2023-12-29", "Reckoning");
        assertThat(before.get("law").asString()).isNotEqualTo(law);
        assertThat(before.get("due").asString()).isEqualTo("2024-01-18");
    }

    @Test
    void aFeeNoticeBeforeTheTariffsCarriesNone() throws Exception {
        JsonNode free = answer("/api/v1/fees?basis=pages&quantity=119&noticed=2020-12-31", "Fee");
        assertThat(free.get("fee").asLong()).isZero();
        assertThat(free.get("lines")).isEmpty();
        JsonNode charged = answer("/api/v1/fees?basis=pages&quantity=119&noticed=2021-03-01", "Fee");
        assertThat(charged.get("fee").asLong()).isEqualTo(1080);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "reply | steps | 缺少这个参数 | is missing",
                "reply?steps= | steps | 请从收到申请之日开始 | begin with the day",
                "reply?steps=recieved=2024-05-29 | steps | “recieved=2024-05-29”不是步骤 | \"recieved=2024-05-29\" is not a step",
                "reply?steps=received=2024-02-30 | steps | received=2024-02-30 | has no such date",
                "reply?steps=received=1924-02-03 | steps | 不在2000年至2199年之间 | between the years 2000 and 2199",
                "reply?steps=received=2024-05-29 consulted=2024-06-04 | steps | 不是一段日期 | is not a span of dates",
                "reply?steps=received=2024-05-29 consulted=2024-06-04..2024-06-03 | steps | 请调换这两个日期 | swap the dates",
                "reply?steps=received=2024-05-29 extended=21 | steps | 应为1至20个工作日 | must be 1 to 20",
                "reply?steps=received=2024-05-29 extended=x | steps | 不是天数 | is not a number of days",
                "reply?steps=received=2024-05-29 corrected=2024-06-04 | steps | 之前没有告知补正 | No correction was asked",
                "reply?steps=received=2020-06-01 fee_noticed=2020-06-04 | steps | 尚未施行 | was not in force",
                "reply?steps=received=2001-06-01 consulted=2001-06-04..2199-06-04 | steps | 相隔超过10年 | more than 10 years apart",
                "reply?steps=received=2024-05-29&from=2024-05-29 | from | 没有这个参数 | no such parameter",
                "publish | from | 缺少这个参数 | is missing",
                "publish?from=2025-02-29 | from | 确有的日期 | a day that exists",
                "publish?from=2025-2-9 | from | 确有的日期 | a day that exists",
                "publish?from=2025-02-09&accepted=2025-02-08 | accepted | 请去掉 accepted | take accepted away",
                "reconsideration_answer?from=2025-02-09&accepted=2025-02-10 | accepted | 受理应当在先 | accepted first",
                "reconsideration_answer_simplified?from=2023-12-31 | from | 自2024年1月1日 | not in force"
            })
    void whatCannotBeReckonedIsToldWithItsCure(String path, String parameter, String chinese, String english)
            throws Exception {
        assertThat(fault("/api/v1/deadlines/" + path, parameter)).contains(chinese);
        assertThat(fault("/api/v1/deadlines/" + path, parameter, "Accept-Language", "en"))
                .contains(english);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "quantity=1 | basis | 缺少",
                "basis=pages | quantity | 缺少",
                "basis=PAGES&quantity=1 | basis | items（按件）或者 pages（按量）",
                "basis=pages&quantity=-1 | quantity | 0到100000的整数",
                "basis=pages&quantity=100001 | quantity | 0到100000的整数",
                "basis=pages&quantity=1.5 | quantity | 0到100000的整数",
                "basis=pages&quantity=1&noticed=yesterday | noticed | 确有的日期"
            })
    void aFeeThatCannotBeReckonedIsToldWithItsCure(String question, String parameter, String words) throws Exception {
        assertThat(fault("/api/v1/fees?" + question, parameter)).contains(words);
    }

    @Test
    void aPeriodThatThereIsNotIsToldWithAllThereAre() throws Exception {
        HttpResponse<String> answer = get("/api/v1/deadlines/publsh?from=2025-02-09");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("publsh", "publish", "suit_answer");
    }

    @Test
    void anAnswerMayBeKeptForAnHour() throws Exception {
        HttpResponse<String> answer = get("/api/v1/fees?basis=pages&quantity=119");
        assertThat(answer.headers().firstValue("Cache-Control").orElseThrow()).contains("max-age=3600", "public");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        String tag = answer.headers().firstValue("ETag").orElseThrow();
        assertThat(get("/api/v1/fees?basis=pages&quantity=119", "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(304);
    }

    private String fault(String path, String parameter, String... headers) throws Exception {
        HttpResponse<String> answer = get(path, headers);
        assertThat(answer.statusCode()).as(path).isEqualTo(400);
        assertThat(ApiContract.validate(answer.body(), "Problem")).isEmpty();
        JsonNode errors = JsonMapper.shared().readTree(answer.body()).get("errors");
        assertThat(errors).singleElement().satisfies(error -> assertThat(
                        error.get("parameter").asString())
                .isEqualTo(parameter));
        return errors.get(0).get("message").asString();
    }

    private JsonNode answer(String path, String schema) throws Exception {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(ApiContract.validate(answer.body(), schema)).isEmpty();
        return JsonMapper.shared().readTree(answer.body());
    }

    private static String day(JsonNode days, String date) {
        return days.valueStream()
                .filter(day -> day.get("date").asString().equals(date))
                .map(day -> day.get("reason").asString()
                        + ' '
                        + day.get("kind").asString()
                        + ' '
                        + textOf(day.get("holiday")))
                .findFirst()
                .orElseThrow();
    }

    private static @Nullable String textOf(JsonNode value) {
        return value.isNull() ? null : value.asString();
    }
}
