package org.gongkai.rules.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.gongkai.rules.calendar.ExplainedDay;
import org.gongkai.rules.calendar.WorkingCalendar;

class ReplyClockPropertyTest {

    private static final WorkingCalendar CALENDAR = WorkingCalendar.builtIn();
    private static final ReplyClock CLOCK = new ReplyClock(CALENDAR, Periods.builtIn());

    @Property
    void aReplyIsDueOnAWorkingDay(
            @ForAll("receipts") LocalDate received,
            @ForAll @Size(max = 6) List<@IntRange(min = 0, max = 40) Integer> gaps) {
        LocalDate due = due(consulted(received, gaps));
        assertThat(CALENDAR.kindOf(due).worked()).isTrue();
    }

    @Property
    void anExtensionCountsExactlyItsDaysMore(
            @ForAll("receipts") LocalDate received, @ForAll @IntRange(min = 1, max = 20) int days) {
        List<Step> steps = List.of(new Step.Received(received), new Step.Extended(days, null));
        assertThat(CLOCK.reckon(steps).days().stream().filter(ExplainedDay::counted))
                .hasSize(20 + days);
    }

    @Property
    void oneMoreConsultationNeverMakesTheReplyDueEarlier(
            @ForAll("receipts") LocalDate received,
            @ForAll @Size(min = 2, max = 6) List<@IntRange(min = 0, max = 40) Integer> gaps) {
        List<Step> all = consulted(received, gaps);
        assertThat(due(all)).isAfterOrEqualTo(due(all.subList(0, all.size() - 1)));
    }

    @Property
    void aRestartIsAsGoodAsAReceiptOfThatDay(
            @ForAll("receipts") LocalDate received,
            @ForAll @IntRange(min = 0, max = 10) int asked,
            @ForAll @IntRange(min = 0, max = 60) int answered) {
        LocalDate notice = received.plusDays(asked);
        LocalDate answer = notice.plusDays(answered);
        List<Step> steps =
                List.of(new Step.Received(received), new Step.CorrectionAsked(notice), new Step.Corrected(answer));
        assertThat(due(steps)).isEqualTo(due(List.of(new Step.Received(answer))));
    }

    @Property
    void aLaterReceiptIsNeverDueEarlier(@ForAll("receipts") LocalDate received) {
        assertThat(due(List.of(new Step.Received(received.plusDays(1)))))
                .isAfterOrEqualTo(due(List.of(new Step.Received(received))));
    }

    @Provide
    Arbitrary<LocalDate> receipts() {
        long first = LocalDate.of(2019, 1, 1).toEpochDay();
        return Arbitraries.longs()
                .between(first, LocalDate.of(2025, 9, 30).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    /** Consultations in order: each pair of gaps is days until the next letter, and days until its opinion. */
    private static List<Step> consulted(LocalDate received, List<Integer> gaps) {
        List<Step> steps = new ArrayList<>(List.of(new Step.Received(received)));
        LocalDate sent = received;
        for (int i = 0; i + 1 < gaps.size(); i += 2) {
            sent = sent.plusDays(gaps.get(i));
            steps.add(new Step.Consulted(sent, sent.plusDays(gaps.get(i + 1))));
        }
        return steps;
    }

    private static LocalDate due(List<Step> steps) {
        return Objects.requireNonNull(CLOCK.reckon(steps).due());
    }
}
