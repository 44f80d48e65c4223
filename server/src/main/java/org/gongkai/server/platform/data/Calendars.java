package org.gongkai.server.platform.data;

import java.io.IOException;
import org.gongkai.rules.calendar.WorkingCalendar;

/** The working calendar as it is now (当前工作日历). Nobody keeps one for longer than a reckoning: an arrangement may come. */
public final class Calendars {

    private final Source source;
    private volatile WorkingCalendar now;

    /** Where the calendar is read from. */
    @FunctionalInterface
    public interface Source {
        WorkingCalendar read() throws IOException;
    }

    /**
     * Reads the calendar.
     *
     * @throws org.gongkai.rules.calendar.BrokenHolidaysException where a line of a file cannot be read
     */
    public Calendars(Source source) throws IOException {
        this.source = source;
        this.now = source.read();
    }

    /** The calendar that counts now. */
    public WorkingCalendar now() {
        return now;
    }

    /**
     * Reads the calendar anew; where that fails, the one before stays.
     *
     * @throws org.gongkai.rules.calendar.BrokenHolidaysException where a line of a file cannot be read
     */
    public void reload() throws IOException {
        now = source.read();
    }
}
