package org.gongkai.report.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DeadlineJsonTest {

    @Test
    void aDueDateStandsWithEveryDay() {
        JsonNode json = json("--received 2025-09-26 --consulted 2025-09-29..2025-09-30");
        assertThat(json.propertyNames())
                .containsExactly(
                        "due", "earliest", "needs_year", "provisional", "waiting", "waiting_until", "law", "days");
        assertThat(json.get("due").asString()).isEqualTo("2025-10-31");
        assertThat(json.get("earliest").isNull()).isTrue();
        assertThat(json.get("needs_year").isNull()).isTrue();
        assertThat(json.get("provisional").asBoolean()).isFalse();
        assertThat(json.get("waiting").isNull()).isTrue();
        assertThat(json.get("waiting_until").isNull()).isTrue();
        assertThat(json.get("law").asString()).isEqualTo("《政府信息公开条例》第三十三条");
        assertThat(counted(json)).hasSize(20).first().isEqualTo("2025-09-28");
        assertThat(json.get("days").get(0).propertyNames()).containsExactly("date", "counted", "reason");
        assertThat(json.get("days").get(2).get("reason").asString()).isEqualTo("调休上班：国庆节、中秋节");
    }

    @Test
    void aYearThatIsNotLoadedLeavesNoDueDate() {
        JsonNode json = json("--received 2026-12-04");
        assertThat(json.get("due").isNull()).isTrue();
        assertThat(json.get("earliest").asString()).isEqualTo("2027-01-01");
        assertThat(json.get("needs_year").asInt()).isEqualTo(2027);
        assertThat(json.get("provisional").asBoolean()).isTrue();
        assertThat(counted(json)).hasSize(20);
    }

    @Test
    void aStepThatWaitsIsNamedByItsId() {
        JsonNode correction = json("--received 2025-04-24 --correction-asked 2025-04-29");
        assertThat(correction.get("due").isNull()).isTrue();
        assertThat(correction.get("waiting").asString()).isEqualTo("correction_asked");
        assertThat(correction.get("waiting_until").isNull()).isTrue();
        assertThat(counted(correction)).isEmpty();
        assertThat(json("--received 2025-04-24 --consulted 2025-04-29..")
                        .get("waiting")
                        .asString())
                .isEqualTo("consulted");
        JsonNode fee = json("--received 2023-04-10 --fee-noticed 2023-04-20");
        assertThat(fee.get("waiting").asString()).isEqualTo("fee_noticed");
        assertThat(fee.get("waiting_until").asString()).isEqualTo("2023-05-19");
        assertThat(fee.get("law").asString()).isEqualTo("国办函〔2020〕109号");
    }

    @Test
    void anotherPeriodHasTheSameShape() {
        JsonNode json = json("--period suit_answer --from 2024-09-20");
        assertThat(json.get("due").asString()).isEqualTo("2024-10-08");
        assertThat(json.get("waiting").isNull()).isTrue();
        assertThat(counted(json)).hasSize(15);
        assertThat(json.get("days").get(18).get("reason").asString()).isEqualTo("顺延至此日（工作日）");
    }

    private static List<String> counted(JsonNode json) {
        List<String> dates = new ArrayList<>();
        for (JsonNode day : json.get("days")) {
            if (day.get("counted").asBoolean()) {
                dates.add(day.get("date").asString());
            }
        }
        return dates;
    }

    private static JsonNode json(String call) {
        CommandRun run = CommandRun.of(
                DeadlineCommand::new, Locale.CHINA, Path.of("no-such-folder"), (call + " --format json").split(" "));
        assertThat(run.exit()).isZero();
        return new JsonMapper().readTree(run.out());
    }
}
