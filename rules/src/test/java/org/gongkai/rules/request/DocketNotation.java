package org.gongkai.rules.request;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gongkai.rules.calendar.WorkingCalendar;
import org.gongkai.rules.request.ReplyKind.Answers;

/**
 * Entries in one line: {@code received=2020-12-01 extended=2020-12-20:10 replied=2021-01-04:granted!}. After the colon
 * stands what the kind needs most, {@code !} gives a reason for being late; the rest is filled in.
 */
final class DocketNotation {

    static final Dockets DOCKETS = new Dockets(WorkingCalendar.builtIn());

    private DocketNotation() {}

    static Docket read(String line, String today) {
        return DOCKETS.read(entries(line), Answers.REQUEST, LocalDate.parse(today));
    }

    /** The docket after its last entry was entered on its day, as a clerk does. */
    static Docket entered(String line, String today) {
        List<DocketEntry> all = entries(line);
        return DOCKETS.with(
                all.subList(0, all.size() - 1), all.get(all.size() - 1), Answers.REQUEST, LocalDate.parse(today));
    }

    static List<DocketEntry> entries(String line) {
        List<DocketEntry> entries = new ArrayList<>();
        for (String word : line.split(" ")) {
            entries.add(entry(entries.size() + 1, word));
        }
        return entries;
    }

    private static DocketEntry entry(int number, String word) {
        boolean reasoned = word.endsWith("!");
        String[] parts = word.replace("!", "").split("[=:]");
        EntryKind kind = EntryKind.of(parts[0]).orElseThrow();
        LocalDate date = LocalDate.parse(parts[1]);
        Details details = details(kind, date, parts.length > 2 ? parts[2] : "");
        return new DocketEntry(number, kind, date, details, reasoned ? "the registry was closed" : null);
    }

    private static Details details(EntryKind kind, LocalDate date, String value) {
        Details some = Details.none().text("in words").party("Somebody");
        return switch (kind) {
            case CORRECTION_ASKED -> some.until(value.isEmpty() ? date.plusDays(15) : LocalDate.parse(value));
            case LATER_DATE_SET, REOPENED -> value.isEmpty() ? some : some.until(LocalDate.parse(value));
            case EXTENDED -> some.days(value.isEmpty() ? 20 : Integer.valueOf(value));
            case REPLIED ->
                some.reply(DOCKETS.replies()
                        .of(value.isEmpty() ? "granted" : value)
                        .orElseThrow());
            case DELIVERED -> some.manner(Manner.POST);
            case FEE_NOTICED, PAID -> some.amount(new BigDecimal("270"));
            case LETTER_RECEIVED, OPINION_RECEIVED -> value.isEmpty() ? some : some.answers(Integer.valueOf(value));
            default -> some;
        };
    }

    /** The entries of a case of {@code reply-deadlines.csv}. */
    static List<DocketEntry> ofSteps(String steps) {
        List<DocketEntry> entries = new ArrayList<>();
        for (Step step : StepNotation.steps(steps)) {
            if (step instanceof Step.Consulted consulted) {
                int asked = entries.size() + 1;
                entries.add(entry(asked, "third_party_asked=" + consulted.sent()));
                entries.add(entry(asked + 1, "opinion_received=" + consulted.returned() + ":" + asked));
            } else if (step instanceof Step.Extended extended) {
                entries.add(extended(entries, extended));
            } else {
                entries.add(entry(entries.size() + 1, step.kind().id() + "=" + step.date()));
            }
        }
        return entries;
    }

    private static DocketEntry extended(List<DocketEntry> entries, Step.Extended extended) {
        LocalDate entered = extended.date();
        if (entered == null) {
            LocalDate latest = entries.stream()
                    .map(DocketEntry::date)
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
            LocalDate due = DOCKETS.read(entries, Answers.REQUEST, latest).due();
            entered = WorkingCalendar.builtIn().workingDayBefore(due).orElseThrow();
        }
        return entry(entries.size() + 1, "extended=" + entered + ":" + extended.days());
    }
}
