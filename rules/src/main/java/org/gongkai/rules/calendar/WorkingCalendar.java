package org.gongkai.rules.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.gongkai.rules.Resources;

/**
 * The working calendar (工作日历): Monday to Friday, but for the State Council's arrangements and an office's own days.
 *
 * <p>A year is loaded once an arrangement names its 1 January. That day is a holiday in every arrangement, while the
 * December days that the next arrangement moves, and single days an office adds, say nothing about the rest of a year.
 * A day of a year that is not loaded is never guessed; only days that some arrangement names are known.
 */
public final class WorkingCalendar {

    private static final String BUILT_IN = "holidays-cn.csv";

    /** The first December day that the next year's arrangement is taken to be able to move (house). */
    private static final int FIRST_PROVISIONAL_DAY = 22;

    private static final DayKind WORKDAY = new DayKind.Workday();
    private static final DayKind WEEKEND = new DayKind.Weekend();

    private final Map<LocalDate, DayKind> named;
    private final Set<Integer> loadedYears;

    private WorkingCalendar(Map<LocalDate, DayKind> named) {
        this.named = named;
        this.loadedYears = new HashSet<>();
        for (LocalDate date : named.keySet()) {
            if (date.getDayOfYear() == 1) {
                loadedYears.add(date.getYear());
            }
        }
    }

    /** The calendar of the arrangements that come with the program. */
    public static WorkingCalendar builtIn() {
        return of(HolidayCsv.parse(BUILT_IN, Resources.text(WorkingCalendar.class, BUILT_IN)));
    }

    /** The calendar of these entries alone; where two name a day the later wins. */
    public static WorkingCalendar of(List<HolidayEntry> entries) {
        return new WorkingCalendar(Map.of()).with(entries);
    }

    /** This calendar with further entries, which win over what it knows of a day. */
    public WorkingCalendar with(List<HolidayEntry> entries) {
        Map<LocalDate, DayKind> all = new HashMap<>(named);
        for (HolidayEntry entry : entries) {
            all.put(entry.date(), kind(entry));
        }
        return new WorkingCalendar(all);
    }

    private static DayKind kind(HolidayEntry entry) {
        return entry.kind() == HolidayEntry.Kind.OFF
                ? new DayKind.Holiday(entry.name())
                : new DayKind.MadeUpWorkday(entry.name());
    }

    /** Whether the year's arrangement is known. */
    public boolean isLoaded(int year) {
        return loadedYears.contains(year);
    }

    /** The years whose arrangements are known, the earliest first. */
    public SortedSet<Integer> loadedYears() {
        return new TreeSet<>(loadedYears);
    }

    /** What kind of day the date is; {@link DayKind.Unknown} where its year is not loaded and nothing names it. */
    public DayKind kindOf(LocalDate date) {
        DayKind kind = named.get(date);
        if (kind != null) {
            return kind;
        }
        if (!isLoaded(date.getYear())) {
            return new DayKind.Unknown(date.getYear());
        }
        DayOfWeek day = date.getDayOfWeek();
        return day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY ? WEEKEND : WORKDAY;
    }

    /**
     * Whether the day may still be moved by an arrangement to come: one of the last ten days of a loaded year whose
     * successor is not loaded (2019's and 2023's arrangements moved such days).
     */
    public boolean isProvisional(LocalDate date) {
        return date.getMonth() == Month.DECEMBER
                && date.getDayOfMonth() >= FIRST_PROVISIONAL_DAY
                && isLoaded(date.getYear())
                && !isLoaded(date.getYear() + 1);
    }

    /** The last working day before the date; empty where a day that is not known comes first. */
    public Optional<LocalDate> workingDayBefore(LocalDate date) {
        LocalDate day = date.minusDays(1);
        while (!kindOf(day).worked()) {
            if (kindOf(day) instanceof DayKind.Unknown) {
                return Optional.empty();
            }
            day = day.minusDays(1);
        }
        return Optional.of(day);
    }

    /** The date itself if it is worked, else the next working day. */
    public Deadline workingDayFrom(LocalDate date) {
        return new DayByDay(this).ending(date).deadline();
    }

    /**
     * The term of some working days after a date, which itself is not counted.
     *
     * @param workingDays at least 1
     */
    public Term workingDaysAfter(LocalDate start, int workingDays) {
        return workingDaysAfter(start, DayReason.STARTS, workingDays, List.of());
    }

    /**
     * The term of some working days after a date, which itself is not counted, with days on which it stands still.
     *
     * @param startReason what the start is explained as
     * @param workingDays at least 1
     */
    public Term workingDaysAfter(
            LocalDate start, DayReason startReason, int workingDays, List<Suspension> suspensions) {
        if (workingDays < 1) {
            throw new IllegalArgumentException("A term of " + workingDays + " working days; give at least 1");
        }
        return new DayByDay(this).starting(start, startReason).working(workingDays, suspensions);
    }

    /**
     * The term that runs over every calendar day after a date and ends on a given day, or on the next working day if that
     * is a day off (民诉法 85).
     *
     * @param end the nominal last day, after {@code start}
     */
    public Term calendarDaysUntil(LocalDate start, LocalDate end) {
        if (!end.isAfter(start)) {
            throw new IllegalArgumentException("A term from %s to %s; it must end later".formatted(start, end));
        }
        return new DayByDay(this)
                .starting(start, DayReason.STARTS)
                .calendar(end)
                .ending(end);
    }
}
