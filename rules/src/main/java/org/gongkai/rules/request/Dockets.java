package org.gongkai.rules.request;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.gongkai.rules.calendar.WorkingCalendar;
import org.gongkai.rules.request.ReplyKind.Answers;

/**
 * Turns the entries of a docket into state, clock, outcome and lawful next steps (由步骤推导状态、期限与结果).
 *
 * <p>The entries are taken in the order of their days, those of one day in the order of their numbers.
 */
public final class Dockets {

    private static final Comparator<DocketEntry> ORDER =
            Comparator.comparing(DocketEntry::date).thenComparing(DocketEntry::number);

    private final Supplier<WorkingCalendar> calendar;

    /** With the rules that come with the program, and one calendar for good. */
    public Dockets(WorkingCalendar calendar) {
        this(() -> calendar);
    }

    /**
     * With the rules that come with the program.
     *
     * @param calendar asked anew at each reading, so that an arrangement that comes counts at once
     */
    public Dockets(Supplier<WorkingCalendar> calendar) {
        this.calendar = calendar;
    }

    /** The rules' data, read when a docket is first read: a program that starts does not wait for it. */
    private static final class BuiltIn {

        static final Periods PERIODS = Periods.builtIn();
        static final EntryRules RULES = EntryRules.builtIn();
        static final ReplyKinds REPLIES = ReplyKinds.builtIn();
    }

    /** When each kind of entry may be made. */
    public EntryRules rules() {
        return BuiltIn.RULES;
    }

    /** Every way in which a request ends. */
    public ReplyKinds replies() {
        return BuiltIn.REPLIES;
    }

    /**
     * What the entries say on a day. An entry out of time is marked, whether it gives a reason or not: an arrangement of
     * holidays that changes afterwards must not make a docket unreadable.
     *
     * @param sort what kind of request it is
     * @throws ImpossibleEntryException at the first entry that cannot stand where it does
     */
    public Docket read(List<DocketEntry> entries, Answers sort, LocalDate today) {
        return reading(entries, sort).docket(today);
    }

    /**
     * The docket with one entry more, which must be in time or give its reason.
     *
     * @throws ImpossibleEntryException where it cannot be entered, or makes a later entry impossible
     */
    public Docket with(List<DocketEntry> entries, DocketEntry next, Answers sort, LocalDate today) {
        if (next.date().isAfter(today)) {
            throw new ImpossibleEntryException(EntryProblem.IN_FUTURE, next, today.toString());
        }
        List<DocketEntry> all = new ArrayList<>(entries);
        all.add(next);
        DocketReading reading = reading(all, sort);
        reading.requireReason(next);
        return reading.docket(today);
    }

    private DocketReading reading(List<DocketEntry> entries, Answers sort) {
        DocketReading reading = new DocketReading(rules(), replies().answering(sort), BuiltIn.PERIODS, calendar.get());
        entries.stream().sorted(ORDER).forEach(reading::take);
        return reading;
    }
}
