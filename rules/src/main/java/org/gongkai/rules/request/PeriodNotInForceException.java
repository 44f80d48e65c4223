package org.gongkai.rules.request;

import java.time.LocalDate;

/** A period asked for on a day before its law was in force (尚未施行). */
public final class PeriodNotInForceException extends RuntimeException {

    private final PeriodName period;
    private final LocalDate day;
    private final LocalDate inForceFrom;

    PeriodNotInForceException(PeriodName period, LocalDate day, LocalDate inForceFrom) {
        super("The period %s did not exist on %s; it is in force from %s: check the date"
                .formatted(period.id(), day, inForceFrom));
        this.period = period;
        this.day = day;
        this.inForceFrom = inForceFrom;
    }

    /** The period. */
    public PeriodName period() {
        return period;
    }

    /** The day it was asked for. */
    public LocalDate day() {
        return day;
    }

    /** The first day it is in force. */
    public LocalDate inForceFrom() {
        return inForceFrom;
    }
}
