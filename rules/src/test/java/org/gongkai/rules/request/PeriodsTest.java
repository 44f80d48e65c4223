package org.gongkai.rules.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.LocalDate;
import java.util.Locale;
import org.gongkai.rules.calendar.WorkingCalendar;
import org.gongkai.rules.request.PeriodLength.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PeriodsTest {

    private static final WorkingCalendar CALENDAR = WorkingCalendar.builtIn();
    private static final Periods PERIODS = Periods.builtIn();

    @ParameterizedTest
    @CsvSource({
        "publish,20,WORKING_DAYS,第二十六条",
        "reply,20,WORKING_DAYS,第三十三条",
        "correction_notice,7,WORKING_DAYS,第三十条",
        "third_party,15,WORKING_DAYS,第三十二条",
        "joint_body,15,WORKING_DAYS,第三十四条",
        "fee_payment,20,WORKING_DAYS,109号",
        "penalty_withdrawal,3,WORKING_DAYS,第四十八条",
        "budget_publication,20,CALENDAR_DAYS,第十四条",
        "reconsideration_apply,60,CALENDAR_DAYS,第二十条",
        "reconsideration_answer,10,WORKING_DAYS,第四十八条",
        "reconsideration_answer_simplified,5,WORKING_DAYS,第五十四条",
        "reconsideration_decision,60,CALENDAR_DAYS,第六十二条",
        "reconsideration_decision_simplified,30,CALENDAR_DAYS,第六十二条",
        "suit_file,6,MONTHS,第四十六条",
        "suit_after_reconsideration,15,CALENDAR_DAYS,第四十五条",
        "suit_answer,15,CALENDAR_DAYS,第六十七条",
        "appeal_judgment,15,CALENDAR_DAYS,第八十五条",
        "appeal_ruling,10,CALENDAR_DAYS,第八十五条",
    })
    void everyPeriodInForceHasItsLengthAndItsArticle(String id, int length, Unit unit, String article) {
        Period.Version version = PERIODS.named(PeriodName.of(id).orElseThrow()).on(LocalDate.of(2026, 3, 2));
        assertThat(version.length()).isEqualTo(new PeriodLength(length, unit));
        assertThat(version.law().in(Locale.CHINA)).contains(article);
    }

    @ParameterizedTest
    @EnumSource(PeriodName.class)
    void everyPeriodIsNamedInBothLanguages(PeriodName name) {
        Period period = PERIODS.named(name);
        assertThat(period.title().in(Locale.CHINA)).matches("\\p{IsHan}.*");
        assertThat(period.title().in(Locale.UK)).matches("[a-z].*");
        assertThat(period.starts().in(Locale.CHINA)).endsWith("之日");
        assertThat(period.starts().in(Locale.UK)).startsWith("the day");
        assertThat(period.versions())
                .allSatisfy(version -> assertThat(version.law().en()).matches("[A-Z].*"));
    }

    @Test
    void aCaseAcceptedBefore2024IsAnsweredInTenCalendarDaysWheneverTheCopyCame() {
        LocalDate copy = LocalDate.of(2024, 1, 8);
        assertThat(answer(copy, LocalDate.of(2023, 12, 29))).isEqualTo("2024-01-18");
        assertThat(answer(copy, LocalDate.of(2024, 1, 2))).isEqualTo("2024-01-22");
    }

    private static LocalDate answer(LocalDate copy, LocalDate accepted) {
        return PERIODS.reckon(PeriodName.RECONSIDERATION_ANSWER, copy, accepted, CALENDAR)
                .due();
    }

    @Test
    void onlyReconsiderationsGoByTheDayTheCaseWasAccepted() {
        assertThat(PERIODS.named(PeriodName.RECONSIDERATION_ANSWER).chosenBy()).isEqualTo(Period.ChosenBy.ACCEPTED);
        assertThat(PERIODS.named(PeriodName.SUIT_ANSWER).chosenBy()).isEqualTo(Period.ChosenBy.START);
    }

    @ParameterizedTest
    @CsvSource({
        "RECONSIDERATION_ANSWER_SIMPLIFIED,2023-12-31,2024-01-01",
        "RECONSIDERATION_DECISION_SIMPLIFIED,2023-12-31,2024-01-01",
        "FEE_PAYMENT,2020-12-31,2021-01-01",
    })
    void aPeriodIsRefusedBeforeItsLaw(PeriodName name, LocalDate day, LocalDate from) {
        assertThatThrownBy(() -> PERIODS.reckon(name, day, day, CALENDAR))
                .hasMessageContainingAll(name.id(), day.toString(), "in force from " + from, "check the date")
                .asInstanceOf(type(PeriodNotInForceException.class))
                .satisfies(e -> assertThat(e.period()).isEqualTo(name))
                .satisfies(e -> assertThat(e.day()).isEqualTo(day))
                .satisfies(e -> assertThat(e.inForceFrom()).isEqualTo(from));
        assertThat(PERIODS.named(name).on(from).from()).isEqualTo(from);
    }

    @Test
    void monthsEndOnTheSameDayOrTheLastOfAShorterMonth() {
        assertThat(suit(LocalDate.of(2025, 3, 11))).isEqualTo("2025-09-11");
        assertThat(suit(LocalDate.of(2024, 8, 31))).as("28 February 2025").isEqualTo("2025-02-28");
        assertThat(suit(LocalDate.of(2023, 8, 30))).as("leap day").isEqualTo("2024-02-29");
    }

    private static LocalDate suit(LocalDate known) {
        return PERIODS.reckon(PeriodName.SUIT_FILE, known, known, CALENDAR).due();
    }

    @Test
    void aPeriodThatEndsInAYearNotLoadedNamesItAndItsEarliestDay() {
        LocalDate known = LocalDate.of(2026, 9, 1);
        Reckoning reckoning = PERIODS.reckon(PeriodName.SUIT_FILE, known, known, CALENDAR);
        assertThat(reckoning.due()).isNull();
        assertThat(reckoning.needsYear()).isEqualTo(2027);
        assertThat(reckoning.earliest()).isEqualTo("2027-03-01");
    }

    @Test
    void aPeriodThatEndsInTheLastTenDaysIsProvisional() {
        LocalDate served = LocalDate.of(2026, 12, 10);
        Reckoning reckoning = PERIODS.reckon(PeriodName.SUIT_ANSWER, served, served, CALENDAR);
        assertThat(reckoning.due()).isEqualTo("2026-12-25");
        assertThat(reckoning.provisional()).isTrue();
    }

    @Test
    void namesThatAreNoPeriodAreNotFound() {
        assertThat(PeriodName.of("replies")).isEmpty();
        assertThat(PeriodName.of("REPLY")).isEmpty();
        assertThat(PeriodName.of("reply")).hasValue(PeriodName.REPLY);
    }
}
