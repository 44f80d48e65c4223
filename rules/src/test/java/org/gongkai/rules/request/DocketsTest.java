package org.gongkai.rules.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.gongkai.rules.request.DocketNotation.DOCKETS;
import static org.gongkai.rules.request.DocketNotation.entered;
import static org.gongkai.rules.request.DocketNotation.read;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.rules.form.Forms;
import org.gongkai.rules.form.ReportForm;
import org.gongkai.rules.request.ReplyKind.Answers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class DocketsTest {

    @ParameterizedTest
    @CsvFileSource(resources = "reply-deadlines.csv", useHeadersInDisplayName = true)
    void aDocketHasTheDueDateOfItsSteps(String steps, LocalDate due, LocalDate earliest, Integer needsYear) {
        List<DocketEntry> entries = DocketNotation.ofSteps(steps);
        LocalDate last = entries.stream()
                .map(DocketEntry::date)
                .max(LocalDate::compareTo)
                .orElseThrow();
        Docket docket = DOCKETS.read(entries, Answers.REQUEST, last);
        assertThat(docket.due()).isEqualTo(due);
        assertThat(docket.clock().earliest()).isEqualTo(earliest);
        assertThat(docket.clock().needsYear()).isEqualTo(needsYear);
    }

    @Test
    void aReplyStopsTheClockOnlyWhenItIsDelivered() {
        Docket replied = read("received=2020-12-01 replied=2020-12-20", "2021-01-15");
        assertThat(replied.stage()).isEqualTo(Stage.REPLIED);
        assertThat(replied.overdue()).isTrue();
        assertThat(replied.outcome()).isNull();
        Docket delivered = read("received=2020-12-01 replied=2020-12-20 delivered=2020-12-25", "2021-01-15");
        assertThat(delivered.closed()).isTrue();
        assertThat(delivered.overdue()).isFalse();
        assertThat(delivered.outcome().kind().id()).isEqualTo("granted");
        assertThat(delivered.outcome().date()).isEqualTo("2020-12-25");
    }

    @Test
    void aThirdPartysTermRunsFromTheLettersReceiptAndEndsTheSuspensionByItself() {
        String asked = "received=2022-09-26 third_party_asked=2022-09-27 letter_received=2022-09-28";
        Docket waiting = read(asked, "2022-10-24");
        assertThat(waiting.clock().waiting().step()).isEqualTo(StepKind.CONSULTED);
        assertThat(waiting.openConsultations())
                .singleElement()
                .satisfies(one -> assertThat(one.limit().dueOrNull()).isEqualTo("2022-10-24"));
        Docket ended = read(asked, "2022-10-25");
        assertThat(ended.openConsultations()).isEmpty();
        Docket told = read(asked + " opinion_received=2022-10-24", "2022-10-25");
        assertThat(ended.due()).isNotNull().isEqualTo(told.due());
        Docket toldLate = read(asked + " opinion_received=2022-10-31", "2022-11-01");
        assertThat(toldLate.due()).as("silence had ended the term").isEqualTo(ended.due());
    }

    @Test
    void aQuestionToASuperiorStopsNoClock() {
        Docket docket = read("received=2022-05-09 body_asked=2022-05-10", "2022-05-30");
        assertThat(docket.due()).isEqualTo("2022-06-07");
        assertThat(docket.openConsultations()).hasSize(1);
    }

    @Test
    void aRequestNotCorrectedInTimeIsClosedOnlyAfterTheTerm() {
        String asked = "received=2020-04-01 correction_asked=2020-04-02:2020-04-20";
        assertThat(read(asked, "2020-04-20").choice(EntryKind.NOT_CORRECTED)).isEmpty();
        assertThat(read(asked, "2020-04-21").choice(EntryKind.NOT_CORRECTED)).isPresent();
        problem(EntryProblem.TOO_EARLY, asked + " not_corrected=2020-04-20", "2020-04-20");
        Docket closed = entered(asked + " not_corrected=2020-04-21", "2020-04-21");
        assertThat(closed.outcome().kind().id()).isEqualTo("other_uncorrected");
    }

    @Test
    void aFeeNotPaidInTimeClosesTheRequest() {
        String noticed = "received=2023-04-03 fee_noticed=2023-04-20";
        problem(EntryProblem.TOO_EARLY, noticed + " not_paid=2023-05-19", "2023-05-19");
        assertThat(entered(noticed + " not_paid=2023-05-20", "2023-05-20")
                        .outcome()
                        .kind()
                        .id())
                .isEqualTo("other_unpaid");
        assertThat(read("received=2020-12-01", "2020-12-08").choice(EntryKind.FEE_NOTICED))
                .as("there were no fees before 2021")
                .isEmpty();
        problem(EntryProblem.NO_FEE_YET, "received=2020-12-01 fee_noticed=2020-12-08", "2020-12-08");
    }

    @Test
    void aWithdrawnRequestCountsAsOther() {
        Docket docket = entered("received=2022-05-09 withdrawn=2022-05-12", "2022-05-12");
        assertThat(docket.outcome().kind().id()).isEqualTo("other_misc");
        assertThat(docket.choices()).extracting(Choice::kind).containsExactly(EntryKind.REOPENED);
    }

    @Test
    void aStepOutOfTimeNeedsAReasonAndIsMarked() {
        String late = "received=2022-05-09 correction_asked=2022-05-19";
        problem(EntryProblem.LATE_WITHOUT_REASON, late, "2022-05-19");
        assertThat(entered(late + "!", "2022-05-19").late()).containsExactly(2);
        assertThat(read("received=2022-05-09", "2022-05-18")
                        .choice(EntryKind.CORRECTION_ASKED)
                        .orElseThrow()
                        .late())
                .isFalse();
        assertThat(read("received=2022-05-09", "2022-05-19")
                        .choice(EntryKind.CORRECTION_ASKED)
                        .orElseThrow()
                        .late())
                .isTrue();
    }

    @Test
    void anExtensionAfterTheDueDateMovesNothing() {
        Docket docket = entered("received=2022-05-09 extended=2022-06-08:10!", "2022-06-08");
        assertThat(docket.due()).isEqualTo("2022-06-07");
        assertThat(docket.late()).containsExactly(2);
        problem(EntryProblem.LATE_WITHOUT_REASON, "received=2022-05-09 extended=2022-06-08:10", "2022-06-08");
    }

    @Test
    void extensionsOfOneClockAreTwentyDaysInAll() {
        problem(
                EntryProblem.TOO_LONG,
                "received=2022-05-09 extended=2022-05-20:15 extended=2022-05-23:6",
                "2022-05-23");
        assertThat(entered("received=2022-05-09 extended=2022-05-20:15 extended=2022-05-23:5", "2022-05-23")
                        .choice(EntryKind.EXTENDED))
                .isEmpty();
    }

    @Test
    void aLaterDateToldAfterReasonsReplacesTheDueDate() {
        Docket docket = entered(
                "received=2022-05-09 reasons_asked=2022-05-12 reasons_given=2022-05-20 later_date_set=2022-05-23:2022-08-31",
                "2022-05-23");
        assertThat(docket.due()).isEqualTo("2022-08-31");
        assertThat(docket.clock().law().en()).contains("art. 35");
        problem(EntryProblem.COMES_AFTER, "received=2022-05-09 later_date_set=2022-05-23:2022-08-31", "2022-05-23");
    }

    @Test
    void aReopenedRequestHasANewClockAndKeepsItsFirstOutcome() {
        String first = "received=2022-05-09 replied=2022-05-12:denied_internal delivered=2022-05-13";
        Docket reopened = read(first + " reopened=2022-11-01", "2022-11-02");
        assertThat(reopened.due()).isEqualTo("2022-11-29");
        assertThat(reopened.outcome().kind().id()).isEqualTo("denied_internal");
        assertThat(read(first + " reopened=2022-11-01:2022-11-16", "2022-11-02").due())
                .as("the judgment's own term")
                .isEqualTo("2022-11-16");
        Docket again = read(first + " reopened=2022-11-01 replied=2022-11-08 delivered=2022-11-09", "2022-11-09");
        assertThat(again.outcome().kind().id()).isEqualTo("denied_internal");
        assertThat(again.rounds()).hasSize(2);
        assertThat(again.closed()).isTrue();
    }

    @Test
    void aNewHolidayArrangementNeverMakesADocketUnreadable() {
        Docket docket = read("received=2022-05-09 correction_asked=2022-05-19", "2022-05-20");
        assertThat(docket.late()).containsExactly(2);
    }

    @Test
    void anEntryMadeAfterwardsStandsAtItsDay() {
        List<DocketEntry> entries =
                DocketNotation.entries("received=2022-05-09 replied=2022-05-20 third_party_asked=2022-05-10");
        Docket docket = DOCKETS.read(entries, Answers.REQUEST, LocalDate.parse("2022-05-20"));
        assertThat(docket.round().entries()).extracting(DocketEntry::number).containsExactly(1, 3, 2);
    }

    @ParameterizedTest
    @CsvSource({
        "correction_asked=2022-05-10, RECEIPT_NOT_FIRST",
        "received=2022-05-09 received=2022-05-10, RECEIPT_NOT_FIRST",
        "received=2022-05-09 searched=2022-05-08, RECEIPT_NOT_FIRST",
        "received=2022-05-09 corrected=2022-05-10, NOT_NOW",
        "received=2022-05-09 delivered=2022-05-10, NOT_NOW",
        "received=2022-05-09 opinion_received=2022-05-10, NO_CONSULTATION",
        "received=2022-05-09 third_party_asked=2022-05-10 opinion_received=2022-05-11:7, NO_CONSULTATION",
        "received=2022-05-09 correction_asked=2022-05-10:2022-05-09, DAY_BEFORE",
        "received=2022-05-09 correction_asked=2022-05-10 corrected=2022-05-11 correction_asked=2022-05-12, ONCE_ONLY",
        "received=2022-05-09 extended=2022-05-10:0, TOO_LONG",
        "received=2022-05-09 replied=2022-05-10:unable_not_held, NO_SEARCH",
        "received=2022-05-09 replied=2022-05-10:record_corrected, WRONG_REPLY",
        "received=2022-05-09 replied=2022-05-10:other_misc, WRONG_REPLY",
        "received=2022-05-09 searched=2022-07-10, IN_FUTURE"
    })
    void whatCannotBeIsRefused(String line, EntryProblem problem) {
        problem(problem, line, "2022-06-30");
    }

    @Test
    void twoOpenConsultationsAreAnsweredByNumber() {
        String two = "received=2022-05-09 third_party_asked=2022-05-10 joint_body_asked=2022-05-11";
        problem(EntryProblem.NO_CONSULTATION, two + " opinion_received=2022-05-13", "2022-05-13");
        assertThat(entered(two + " opinion_received=2022-05-13:2", "2022-05-13").openConsultations())
                .singleElement()
                .satisfies(one -> assertThat(one.asked().number()).isEqualTo(3));
    }

    @Test
    void everyChoiceThatIsOfferedCanBeEntered() {
        for (String line : List.of(
                "received=2022-05-09",
                "received=2022-05-09 correction_asked=2022-05-10",
                "received=2022-05-09 fee_noticed=2022-05-10",
                "received=2022-05-09 third_party_asked=2022-05-10",
                "received=2022-05-09 reasons_asked=2022-05-10",
                "received=2022-05-09 replied=2022-05-10",
                "received=2022-05-09 replied=2022-05-10 delivered=2022-05-11")) {
            Docket docket = read(line, "2022-08-31");
            assertThat(docket.choices()).as(line).isNotEmpty();
            for (Choice choice : docket.choices()) {
                Docket next = entered(line + " " + choice.kind().id() + "=2022-08-31!", "2022-08-31");
                assertThat(next.rounds().stream()
                                .mapToInt(round -> round.entries().size())
                                .sum())
                        .as(line + " " + choice.kind())
                        .isEqualTo(line.split(" ").length + 1);
            }
        }
    }

    @Test
    void refusalsUnderArticles14To16GoToReconsiderationFirstFrom2024On() {
        Remedies remedies = Remedies.builtIn();
        for (ReplyKind kind : DOCKETS.replies().answering(Answers.REQUEST)) {
            boolean first = kind.id().startsWith("denied_") && !kind.id().equals("denied_query");
            String now = remedies.of(kind, LocalDate.parse("2024-01-01"))
                    .orElseThrow()
                    .text()
                    .zh();
            String then = remedies.of(kind, LocalDate.parse("2023-12-31"))
                    .orElseThrow()
                    .text()
                    .zh();
            assertThat(now.contains("先向{body}"))
                    .as(kind.id())
                    .isEqualTo(first || kind.id().equals("partial"));
            assertThat(then).as(kind.id()).doesNotContain("先向");
        }
        assertThat(remedies.of(DOCKETS.replies().of("other_unpaid").orElseThrow(), LocalDate.parse("2024-01-01")))
                .isEmpty();
    }

    @Test
    void everyReplyToARequestIsCountedInOneRowOfEachForm() {
        for (ReportForm form : Forms.builtIn().all()) {
            List<String> counted = form.table("requests").orElseThrow().rows().stream()
                    .flatMap(row -> row.replies().stream())
                    .toList();
            assertThat(counted)
                    .as(form.id())
                    .containsExactlyInAnyOrderElementsOf(DOCKETS.replies().all().stream()
                            .filter(kind -> kind.answers() != Answers.RECORD_CORRECTION)
                            .map(ReplyKind::id)
                            .toList());
        }
        ReportForm form = Forms.builtIn().forYear(2020).orElseThrow();
        assertThat(form.rowOfReply("already_public").orElseThrow().id()).isEqualTo("granted");
        assertThat(form.rowOfReply("other_unpaid").orElseThrow().id()).isEqualTo("other");
    }

    private static void problem(EntryProblem problem, String line, String today) {
        assertThatExceptionOfType(ImpossibleEntryException.class)
                .isThrownBy(() -> entered(line, today))
                .satisfies(e -> {
                    assertThat(e.problem()).isEqualTo(problem);
                    assertThat(e).hasMessageContaining(e.day());
                });
    }
}
