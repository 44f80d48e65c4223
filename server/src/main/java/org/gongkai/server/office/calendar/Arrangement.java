package org.gongkai.server.office.calendar;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.stream.Collectors;
import org.gongkai.report.HolidayFolder;
import org.gongkai.rules.calendar.BrokenHolidaysException;
import org.gongkai.rules.calendar.HolidayCsv;
import org.gongkai.rules.calendar.HolidayEntry;
import org.gongkai.server.office.RefusedException;

/**
 * The arrangement of one year that somebody uploads (节假日安排), checked: a half one would count as the whole year's, and
 * every limit in it would be wrong.
 *
 * @param year the year of its 1 January
 */
record Arrangement(int year, List<HolidayEntry> entries) {

    /** Holidays with a date of their own (全国年节及纪念日放假办法); without them an arrangement is not whole. */
    private static final List<MonthDay> ALWAYS_OFF =
            List.of(MonthDay.of(1, 1), MonthDay.of(5, 1), MonthDay.of(10, 1), MonthDay.of(10, 2), MonthDay.of(10, 3));

    /** First words of a kept file: such a one came through the browser. */
    static final String MARK = "# uploaded ";

    Arrangement {
        entries = List.copyOf(entries);
    }

    /**
     * What a file brings.
     *
     * @throws RefusedException naming the line, what stands there and the cure
     */
    static Arrangement of(byte[] file) {
        try {
            List<HolidayEntry> entries = HolidayCsv.parse("upload", HolidayFolder.text(file));
            Arrangement arrangement = new Arrangement(year(entries), entries);
            arrangement.check();
            return arrangement;
        } catch (BrokenHolidaysException e) {
            throw new RefusedException("refused.calendar." + e.problem(), String.valueOf(e.line()), e.value());
        }
    }

    private static int year(List<HolidayEntry> entries) {
        List<Integer> years = entries.stream()
                .filter(entry -> entry.date().getDayOfYear() == 1)
                .map(entry -> entry.date().getYear())
                .toList();
        if (years.isEmpty()) {
            throw new RefusedException("refused.calendar.no-year");
        }
        if (years.size() > 1) {
            String named = years.stream().map(String::valueOf).collect(Collectors.joining(", "));
            throw new RefusedException("refused.calendar.years", named);
        }
        return years.get(0);
    }

    private void check() {
        LocalDate first = LocalDate.of(year - 1, 12, 1);
        LocalDate last = LocalDate.of(year, 12, 31);
        entries.stream()
                .map(HolidayEntry::date)
                .filter(day -> day.isBefore(first) || day.isAfter(last))
                .findFirst()
                .ifPresent(day -> {
                    throw new RefusedException("refused.calendar.outside", day.toString(), String.valueOf(year));
                });
        String missing = ALWAYS_OFF.stream()
                .map(day -> day.atYear(year))
                .filter(day -> !isOff(day))
                .map(LocalDate::toString)
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw new RefusedException("refused.calendar.missing", missing);
        }
    }

    private boolean isOff(LocalDate day) {
        return entries.stream().anyMatch(entry -> entry.date().equals(day) && entry.kind() == HolidayEntry.Kind.OFF);
    }

    /** The name of its file in the data folder, which the command line reads too. */
    String fileName() {
        return "holidays-" + year + ".csv";
    }

    /** The text of that file. */
    String text(LocalDate today) {
        return entries.stream()
                .map(entry -> "%s,%s,%s\n"
                        .formatted(entry.date(), entry.kind() == HolidayEntry.Kind.OFF ? "off" : "work", entry.name()))
                .collect(Collectors.joining("", MARK + today + "\ndate,kind,name\n", ""));
    }
}
