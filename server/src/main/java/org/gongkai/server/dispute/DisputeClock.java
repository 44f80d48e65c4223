package org.gongkai.server.dispute;

import java.time.LocalDate;
import org.gongkai.rules.request.Period;
import org.gongkai.rules.request.Reckoning;
import org.jspecify.annotations.Nullable;

/**
 * A period of a dispute (期限).
 *
 * @param purpose what is to be done within it
 * @param period with its title
 * @param start the day it starts, which is not counted
 * @param reckoning its end, article and days
 * @param extendedTo until when it was lengthened; null where it was not
 * @param done when it was done; null while it is not
 * @param late whether it was or is being done out of time
 */
public record DisputeClock(
        Purpose purpose,
        Period period,
        LocalDate start,
        Reckoning reckoning,
        @Nullable LocalDate extendedTo,
        @Nullable LocalDate done,
        boolean late) {

    /** What is to be done. */
    public enum Purpose {
        /** 申请复议或者起诉: the other side's; nobody is late who lets it pass. */
        FILE,
        /** 答复、答辩: ours. */
        ANSWER,
        /** 复议决定: the body's. */
        DECISION,
        /** 复议后起诉: the other side's. */
        SUE,
        /** 上诉: either side's. */
        APPEAL
    }

    /** Its last day; null where a year's arrangement is missing. */
    public @Nullable LocalDate due() {
        return extendedTo == null ? reckoning.due() : extendedTo;
    }

    /** Whether it runs on a day. */
    public boolean runsOn(LocalDate today) {
        LocalDate due = due();
        return done == null && (due == null || !today.isAfter(due));
    }
}
