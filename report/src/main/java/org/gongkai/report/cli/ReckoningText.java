package org.gongkai.report.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gongkai.report.Phrases;
import org.gongkai.rules.calendar.DayReason;
import org.gongkai.rules.calendar.Deadline;
import org.gongkai.rules.calendar.ExplainedDay;
import org.gongkai.rules.request.Period;
import org.gongkai.rules.request.PeriodLength;
import org.gongkai.rules.request.Reckoning;
import org.gongkai.rules.request.Step;
import org.gongkai.rules.request.Waiting;

/** A reckoning as lines for people (期限说明). */
final class ReckoningText {

    private static final Set<DayReason> STARTS = Set.of(DayReason.RECEIVED, DayReason.CORRECTED, DayReason.PAID);

    private final Phrases phrases;
    private final Path dataFolder;
    private final List<String> lines = new ArrayList<>();

    ReckoningText(Phrases phrases, Path dataFolder) {
        this.phrases = phrases;
        this.dataFolder = dataFolder;
    }

    List<String> lines() {
        return lines;
    }

    /** The reply to a request whose steps are given. */
    ReckoningText reply(Reckoning reckoning, List<Step> steps, int replyDays) {
        if (reckoning.deadline() != null) {
            deadline("reply.due", "reply.needs_year", reckoning.deadline());
            count(reckoning.days(), replyDays + extended(steps));
        }
        if (reckoning.waiting() != null) {
            waiting(reckoning.waiting());
        }
        law(reckoning);
        return this;
    }

    /** Another period, from a day. */
    ReckoningText period(PeriodAsked asked, Reckoning reckoning) {
        Period period = asked.period();
        PeriodLength length = asked.version().length();
        String time = phrases.text("length." + length.unit().name(), length.count());
        add("period.title", period.title().in(phrases.locale()), time);
        add("period.starts", period.starts().in(phrases.locale()), asked.from());
        if (reckoning.deadline() != null) {
            deadline("period.due", "period.needs_year", reckoning.deadline());
        }
        law(reckoning);
        return this;
    }

    /** Every day, as a table. */
    ReckoningText explain(Reckoning reckoning) {
        lines.add("");
        add(
                "explain.counted",
                reckoning.days().stream().filter(ExplainedDay::counted).count());
        lines.addAll(new DayPhrases(phrases).table(reckoning.days()));
        return this;
    }

    private void count(List<ExplainedDay> days, int askedFor) {
        long counted = days.stream().filter(ExplainedDay::counted).count();
        ExplainedDay start = days.stream()
                .filter(day -> STARTS.contains(day.reason()))
                .reduce(days.get(0), (earlier, later) -> later);
        add("reply.count", start.date(), phrases.text("reply.start." + start.reason()), counted);
        long suspended =
                days.stream().filter(day -> day.reason() == DayReason.SUSPENDED).count();
        if (suspended > 0) {
            add("reply.suspended", suspended);
        }
        if (counted < askedFor) {
            add("reply.extension_dropped");
        }
    }

    private static int extended(List<Step> steps) {
        return steps.stream()
                .mapToInt(step -> step instanceof Step.Extended extended ? extended.days() : 0)
                .sum();
    }

    private void waiting(Waiting waiting) {
        String step = waiting.step().id();
        add("reply.waiting", phrases.text("waiting." + step, waiting.since()));
        if (waiting.limit() == null) {
            add("waiting.limit." + step);
        } else {
            deadline("waiting.limit", "waiting.limit.needs_year", waiting.limit());
        }
        add("waiting.law", waiting.law().in(phrases.locale()));
    }

    private void deadline(String dueKey, String needsYearKey, Deadline deadline) {
        if (deadline instanceof Deadline.NeedsYear missing) {
            int year = missing.needsYear();
            add(needsYearKey, year, missing.earliest());
            add("load_year", dataFolder.resolve("holidays-" + year + ".csv"), year);
        } else {
            add(dueKey, deadline.atTheEarliest());
        }
        if (deadline.provisional()) {
            add("provisional");
        }
    }

    private void law(Reckoning reckoning) {
        add("law", reckoning.law().in(phrases.locale()));
    }

    private void add(String key, Object... arguments) {
        lines.add(phrases.text(key, arguments));
    }
}
