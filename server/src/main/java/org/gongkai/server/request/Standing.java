package org.gongkai.server.request;

import java.time.LocalDate;
import org.gongkai.rules.request.Docket;
import org.gongkai.rules.request.Outcome;
import org.gongkai.rules.request.Stage;
import org.jspecify.annotations.Nullable;

/**
 * Where a request stands, stored beside it for lists and sums (办理状态的投影). Nothing but {@link #of} makes one from a
 * docket.
 *
 * @param consulting whether an opinion is awaited
 * @param due the due date of the reply; null while there is none
 * @param needsYear the year whose holiday arrangement is missing to reckon it; null where none is
 * @param outcome id of the reply kind of its first end; null while it has none
 * @param outcomeOn the day of that end
 */
public record Standing(
        Stage stage,
        boolean consulting,
        @Nullable LocalDate due,
        @Nullable Integer needsYear,
        @Nullable String outcome,
        @Nullable LocalDate outcomeOn) {

    /** Where a docket stands. */
    static Standing of(Docket docket) {
        Outcome outcome = docket.outcome();
        return new Standing(
                docket.stage(),
                !docket.closed() && !docket.openConsultations().isEmpty(),
                docket.due(),
                docket.closed() ? null : docket.clock().needsYear(),
                outcome == null ? null : outcome.kind().id(),
                outcome == null ? null : outcome.date());
    }
}
