package org.gongkai.server.request;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gongkai.rules.calendar.DayKind;
import org.gongkai.rules.calendar.DayReason;
import org.gongkai.rules.calendar.ExplainedDay;
import org.gongkai.rules.request.Docket;

/**
 * The clock of a docket as a row of squares, a week each apart (期限图).
 *
 * @param weeks the days from the first start to the due date
 * @param counted working days that have counted up to today
 * @param ahead those still to come
 */
public record ClockPicture(List<List<Square>> weeks, long counted, long ahead) {

    /**
     * A day of the clock.
     *
     * @param look what it looks like: its reason, off days parted into weekends and holidays, counted ones into past and
     *     future
     * @param holiday name of the holiday, empty for none
     * @param today whether it is today
     * @param ordinal which counted day it is, from 1; 0 for one that does not count
     */
    public record Square(LocalDate date, Look look, DayReason reason, String holiday, boolean today, int ordinal) {}

    /** What a day looks like (图例). */
    public enum Look {
        /** 起算日. */
        START,
        /** 已计. */
        COUNTED,
        /** 未到. */
        AHEAD,
        /** 不计. */
        SUSPENDED,
        /** 休息日. */
        WEEKEND,
        /** 节假日. */
        HOLIDAY,
        /** 停止或者重新起算. */
        DROPPED;

        /** The name of its style. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The clock of the round that runs, or of the last, as it looks on a day. */
    public static ClockPicture of(Docket docket, LocalDate today) {
        List<Square> squares = new ArrayList<>();
        int counted = 0;
        for (ExplainedDay day : docket.clock().days()) {
            counted += day.counted() ? 1 : 0;
            squares.add(square(day, today, day.counted() ? counted : 0));
        }
        List<List<Square>> weeks = new ArrayList<>();
        for (Square square : squares) {
            if (weeks.isEmpty() || square.date().getDayOfWeek().getValue() == 1) {
                weeks.add(new ArrayList<>());
            }
            weeks.get(weeks.size() - 1).add(square);
        }
        return new ClockPicture(weeks, count(squares, Look.COUNTED), count(squares, Look.AHEAD));
    }

    private static long count(List<Square> squares, Look look) {
        return squares.stream().filter(square -> square.look() == look).count();
    }

    private static Square square(ExplainedDay day, LocalDate today, int ordinal) {
        return new Square(
                day.date(),
                look(day, today),
                day.reason(),
                holiday(day.kind()),
                day.date().equals(today),
                ordinal);
    }

    private static Look look(ExplainedDay day, LocalDate today) {
        return switch (day.reason()) {
            case STARTS, RECEIVED, CORRECTED, PAID -> Look.START;
            case SUSPENDED -> Look.SUSPENDED;
            case DROPPED -> Look.DROPPED;
            case OFF, ROLLED_OVER -> day.kind() instanceof DayKind.Holiday ? Look.HOLIDAY : Look.WEEKEND;
            case WORKED, ASSUMED_WORKED, CALENDAR_DAY, ROLLED_TO ->
                day.date().isAfter(today) ? Look.AHEAD : Look.COUNTED;
        };
    }

    private static String holiday(DayKind kind) {
        if (kind instanceof DayKind.Holiday holiday) {
            return holiday.name();
        }
        return kind instanceof DayKind.MadeUpWorkday made ? made.name() : "";
    }
}
