package org.gongkai.report.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {

    @ParameterizedTest
    @ValueSource(strings = {"C", "POSIX", "C.UTF-8", "zh_CN.UTF-8", "zh_CN.GBK", "de_DE.UTF-8"})
    void chineseIsSpokenUnlessTheSettingsSayEnglish(String setting) {
        assertThat(Language.of(List.of(), Map.of("LANG", setting))).isEqualTo(Locale.SIMPLIFIED_CHINESE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en_US.UTF-8", "en_GB", "en", "EN"})
    void englishIsSpokenWhereTheSettingsSayEnglish(String setting) {
        assertThat(Language.of(List.of(), Map.of("LANG", setting))).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void chineseIsSpokenWithoutAnySetting() {
        assertThat(Language.of(List.of(), Map.of())).isEqualTo(Locale.SIMPLIFIED_CHINESE);
    }

    @Test
    void theSettingForAllWinsOverTheGeneralOne() {
        assertThat(Language.of(List.of(), Map.of("LANG", "en_US.UTF-8", "LC_ALL", "zh_CN.UTF-8")))
                .isEqualTo(Locale.SIMPLIFIED_CHINESE);
    }

    @Test
    void whatTheLauncherFoundWinsOverTheLocaleItGivesTheJvm() {
        assertThat(Language.of(List.of(), Map.of("GONGKAI_LANG", "en_US", "LC_ALL", "C.UTF-8")))
                .isEqualTo(Locale.ENGLISH);
    }

    @Test
    void theCallWinsOverEverySetting() {
        Map<String, String> chinese = Map.of("LC_ALL", "zh_CN.UTF-8");
        assertThat(Language.of(List.of("check", "--lang", "en"), chinese)).isEqualTo(Locale.ENGLISH);
        assertThat(Language.of(List.of("--lang=en", "check"), chinese)).isEqualTo(Locale.ENGLISH);
        assertThat(Language.of(List.of("--lang=zh"), Map.of("LANG", "en"))).isEqualTo(Locale.SIMPLIFIED_CHINESE);
    }

    @Test
    void anOptionWithoutItsValueIsLeftToTheParserToRefuse() {
        assertThat(Language.of(List.of("check", "--lang"), Map.of())).isEqualTo(Locale.SIMPLIFIED_CHINESE);
        assertThat(Said.by("check", "--lang").status()).isEqualTo(2);
    }
}
