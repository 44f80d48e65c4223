package org.gongkai.report.cli;

import java.nio.file.Path;
import java.util.List;
import org.gongkai.report.Phrases;
import org.gongkai.rules.calendar.WorkingCalendar;
import org.gongkai.rules.request.PeriodName;
import org.gongkai.rules.request.Periods;
import org.gongkai.rules.request.Reckoning;
import org.gongkai.rules.request.ReplyClock;
import org.gongkai.rules.request.Step;

/**
 * What a call of {@code gongkai deadline} is answered (计算结果).
 *
 * @param reckoning the reckoning
 * @param text its summary for people
 */
record DeadlineAnswer(Reckoning reckoning, ReckoningText text) {

    /** What answers are made of: the rules, and the words and folder of the call. */
    record Desk(Periods periods, WorkingCalendar calendar, Phrases phrases, Path dataFolder) {

        DeadlineAnswer reply(List<Step> steps) {
            Reckoning reckoning = new ReplyClock(calendar, periods).reckon(steps);
            int days = periods.named(PeriodName.REPLY)
                    .on(reckoning.days().get(0).date())
                    .length()
                    .count();
            return new DeadlineAnswer(reckoning, text().reply(reckoning, steps, days));
        }

        DeadlineAnswer period(PeriodAsked asked) {
            Reckoning reckoning = asked.reckon(periods, calendar);
            return new DeadlineAnswer(reckoning, text().period(asked, reckoning));
        }

        private ReckoningText text() {
            return new ReckoningText(phrases, dataFolder);
        }
    }
}
