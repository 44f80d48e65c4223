package org.gongkai.report.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class FeeCommandTest {

    @Test
    void aFeeStandsWithItsBracketsAndItsSource() {
        assertThat(run(Locale.CHINA, "--pages 109").out().lines())
                .containsExactly(
                        "信息处理费：880元（按量，109页）",
                        " 从   至  单价（元）  小计（元）",
                        "  1   30           0           0",
                        " 31  100          10         700",
                        "101  109          20         180",
                        "依据：国办函〔2020〕109号");
        assertThat(run(Locale.ENGLISH, "--items 11").out())
                .contains("Processing fee: 100 yuan (by items: 11)", "From  To  Price (yuan)  Sum (yuan)", "No. 109");
    }

    @Test
    void theFeeIsOneNumberInJson() {
        assertThat(json("--pages 109"))
                .isEqualTo(
                        "{\"fee\":880,\"lines\":[{\"from\":1,\"to\":30,\"price\":0,\"sum\":0},"
                                + "{\"from\":31,\"to\":100,\"price\":10,\"sum\":700},{\"from\":101,\"to\":109,\"price\":20,\"sum\":180}]}");
        assertThat(json("--items 0")).isEqualTo("{\"fee\":0,\"lines\":[]}");
    }

    @Test
    void aNoticeBeforeTheTariffsCarriesNoFeeAndSaysWhy() {
        assertThat(run(Locale.CHINA, "--pages 109 --notice-date 2020-12-31").out())
                .contains("信息处理费：0元", "2021年1月1日（星期五）之前发出的通知不收取信息处理费");
        assertThat(run(Locale.CHINA, "--pages 109 --notice-date 2021-01-01").out())
                .contains("880元");
        assertThat(json("--pages 109 --notice-date 2020-12-31")).isEqualTo("{\"fee\":0,\"lines\":[]}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | 没有说明算什么 | Nothing to reckon",
                "--items 3 --pages 3 | --items 与 --pages 不能同用 | cannot go together",
                "--items -1 | “-1”不是0至1000000的整数 | whole number from 0 to 1000000",
                "--pages 1000001 | “1000001”不是0至1000000的整数 | whole number from 0 to 1000000",
                "--pages 1.5 | “1.5”不是0至1000000的整数 | whole number from 0 to 1000000",
                "--pages 3 --notice-date 2021 | “2021”不是日期 | is not a date",
                "--pages 3 --format csv | 请用 text 或 json | use text or json",
            })
    void aBadCallIsRefusedWithItsValueAndItsCure(String call, String inChinese, String inEnglish) {
        CommandRun run = run(Locale.CHINA, call);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.error()).contains(inChinese);
        assertThat(run.out()).isEmpty();
        assertThat(run(Locale.ENGLISH, call).error()).contains(inEnglish);
    }

    @Test
    void theHelpExplainsEveryOptionInBothLanguages() {
        assertThat(run(Locale.CHINA, "--help").out())
                .contains("计算信息处理费", "按件", "按量", "收费通知发出之日", "gongkai fee --pages 109");
        assertThat(run(Locale.ENGLISH, "-h").out())
                .contains("information processing fee", "By items", "By pages", "gongkai fee --pages 109")
                .doesNotContainPattern("\\p{IsHan}");
    }

    private static CommandRun run(Locale locale, String call) {
        String[] args = call.isEmpty() ? new String[0] : call.split(" ");
        return CommandRun.of(FeeCommand::new, locale, Path.of("no-such-folder"), args);
    }

    private static String json(String call) {
        CommandRun run = run(Locale.CHINA, call + " --format json");
        assertThat(run.exit()).isZero();
        return new JsonMapper().readTree(run.out()).toString();
    }
}
