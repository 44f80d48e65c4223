package org.gongkai.rules.request;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.gongkai.rules.DataNode;
import org.gongkai.rules.calendar.Term;
import org.gongkai.rules.calendar.WorkingCalendar;

/** All statutory periods (法定期限表), read from {@code periods.yaml}. */
public final class Periods {

    private final Map<PeriodName, Period> byName;

    private Periods(Map<PeriodName, Period> byName) {
        this.byName = byName;
    }

    /** The periods that come with the program. */
    public static Periods builtIn() {
        DataNode data = DataNode.in(Periods.class, "periods.yaml");
        Map<PeriodName, Period> byName = new EnumMap<>(PeriodName.class);
        for (PeriodName name : PeriodName.values()) {
            byName.put(name, PeriodData.period(name, data.node(name.id())));
        }
        return new Periods(byName);
    }

    /** The period of that name. */
    public Period named(PeriodName name) {
        return Objects.requireNonNull(byName.get(name));
    }

    /**
     * A period reckoned from the day it starts, under the law of the day that decides (the start, or the day the case was
     * accepted).
     *
     * @param start the day it starts, which is not counted
     * @param deciding the day that says which version applies; equal to {@code start} where the period goes by its start
     * @throws PeriodNotInForceException where the period did not exist on that day
     */
    public Reckoning reckon(PeriodName name, LocalDate start, LocalDate deciding, WorkingCalendar calendar) {
        Period.Version version = named(name).on(deciding);
        Term term = version.length().after(start, calendar);
        return new Reckoning(term.deadline(), null, version.law(), term.days());
    }
}
