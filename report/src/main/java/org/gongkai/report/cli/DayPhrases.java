package org.gongkai.report.cli;

import java.time.format.TextStyle;
import java.util.List;
import org.gongkai.report.Phrases;
import org.gongkai.report.cli.TextTable.Align;
import org.gongkai.rules.calendar.DayKind;
import org.gongkai.rules.calendar.ExplainedDay;

/** Every day of a reckoning in words (逐日说明). */
final class DayPhrases {

    private final Phrases phrases;

    DayPhrases(Phrases phrases) {
        this.phrases = phrases;
    }

    /** Why the day counts or not: 工作日, 放假：春节, 征求意见，不计（周末）. */
    String reason(ExplainedDay day) {
        return phrases.text("day." + day.reason().name(), kind(day.kind()));
    }

    private String kind(DayKind kind) {
        if (kind instanceof DayKind.Holiday holiday) {
            return phrases.text("kind.holiday", holiday.name());
        }
        if (kind instanceof DayKind.MadeUpWorkday made) {
            return phrases.text("kind.made_up", made.name());
        }
        if (kind instanceof DayKind.Unknown unknown) {
            return phrases.text("kind.unknown", unknown.year());
        }
        return phrases.text(kind.worked() ? "kind.workday" : "kind.weekend");
    }

    /** The days as a table: date, weekday, which day of the term it is, why. */
    List<String> table(List<ExplainedDay> days) {
        TextTable table = new TextTable(Align.LEFT, Align.LEFT, Align.RIGHT, Align.LEFT);
        table.row(
                phrases.text("column.date"),
                phrases.text("column.weekday"),
                phrases.text("column.count"),
                phrases.text("column.reason"));
        int counted = 0;
        for (ExplainedDay day : days) {
            counted += day.counted() ? 1 : 0;
            String weekday = day.date().getDayOfWeek().getDisplayName(TextStyle.SHORT, phrases.locale());
            table.row(day.date().toString(), weekday, day.counted() ? String.valueOf(counted) : "", reason(day));
        }
        return table.lines();
    }
}
