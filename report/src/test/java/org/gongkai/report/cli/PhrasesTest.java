package org.gongkai.report.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.gongkai.report.Phrases;
import org.gongkai.rules.calendar.BrokenHolidaysException;
import org.gongkai.rules.calendar.DayReason;
import org.gongkai.rules.request.PeriodLength;
import org.gongkai.rules.request.StepKind;
import org.gongkai.rules.request.StepProblem;
import org.gongkai.rules.request.UnreadableStepException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PhrasesTest {

    private static final Phrases CHINESE = DeadlineWords.in(Locale.CHINA);
    private static final Phrases ENGLISH = DeadlineWords.in(Locale.US);

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(CHINESE.under("").keySet())
                .containsExactlyInAnyOrderElementsOf(ENGLISH.under("").keySet());
    }

    @Test
    void bothLanguagesFillTheSameGaps() {
        Map<String, String> english = ENGLISH.under("");
        assertThat(CHINESE.under(""))
                .allSatisfy((key, words) -> assertThat(gaps(words)).as(key).isEqualTo(gaps(english.get(key))));
    }

    private static List<String> gaps(String words) {
        return Stream.of("{0}", "{1}", "{2}", "{3}").filter(words::contains).toList();
    }

    @ParameterizedTest
    @MethodSource("keysOfTheRules")
    void everythingTheRulesCanSayHasWords(String key) {
        assertThat(CHINESE.text(key, 1, 2, 3, 4)).isNotBlank();
        assertThat(ENGLISH.text(key, 1, 2, 3, 4)).isNotBlank();
    }

    static Stream<String> keysOfTheRules() {
        return Stream.of(
                        keys("day.", DayReason.values()),
                        keys("step.", StepProblem.values()),
                        keys("unreadable.", UnreadableStepException.Problem.values()),
                        keys("holidays.", BrokenHolidaysException.Problem.values()),
                        keys("length.", PeriodLength.Unit.values()),
                        Arrays.stream(StepKind.values()).map(kind -> "step." + kind.id()))
                .flatMap(keys -> keys);
    }

    private static Stream<String> keys(String prefix, Enum<?>[] values) {
        return Arrays.stream(values).map(value -> prefix + value.name());
    }

    @Test
    void datesAreWrittenOutWithTheirWeekday() {
        LocalDate day = LocalDate.of(2021, 1, 12);
        assertThat(CHINESE.date(day)).isEqualTo("2021年1月12日（星期二）");
        assertThat(ENGLISH.date(day)).isEqualTo("Tuesday 12 January 2021");
        assertThat(CHINESE.text("reply.due", day)).isEqualTo("答复截止：2021年1月12日（星期二）");
    }

    @Test
    void languagesOtherThanEnglishAreAnsweredInChinese() {
        assertThat(DeadlineWords.in(Locale.FRANCE).locale()).isEqualTo(Locale.SIMPLIFIED_CHINESE);
    }

    @Test
    void aKeyWithoutWordsIsAnError() {
        assertThatThrownBy(() -> CHINESE.text("no.such")).hasMessageContaining("no.such");
    }
}
