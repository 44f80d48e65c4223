package org.gongkai.rules.calendar;

import java.util.List;

/**
 * A term reckoned (期限): its last day and the explanation of every day from its start.
 *
 * @param deadline its last day, or what is missing to reckon it
 * @param days every day from the start to the last day (or to the earliest one possible), in order
 */
public record Term(Deadline deadline, List<ExplainedDay> days) {
    public Term {
        days = List.copyOf(days);
    }
}
