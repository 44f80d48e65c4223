package org.gongkai.server.rollup;

import java.time.LocalDate;
import java.util.Map;
import org.gongkai.rules.form.CellId;
import org.jspecify.annotations.Nullable;

/**
 * A unit's report as it was received (收到的年报).
 *
 * @param id number
 * @param rollupId for which opened year
 * @param unitId whose, null until somebody says
 * @param state what has become of it
 * @param name name of the file
 * @param unitName unit as the report calls it, empty where it names none
 * @param file the file in the store
 * @param errors errors found as it came in
 * @param receivedOn day it came in
 * @param word why it was returned, or accepted in spite of errors; null where neither is
 * @param clarified what persons have read off its pages, by cell
 * @param version rises with each change, so that nobody decides on what has changed meanwhile
 */
public record ReceivedReport(
        long id,
        long rollupId,
        @Nullable Long unitId,
        ReceivedState state,
        String name,
        String unitName,
        String file,
        int errors,
        LocalDate receivedOn,
        @Nullable String word,
        Map<CellId, Clarification> clarified,
        int version) {

    public ReceivedReport {
        clarified = Map.copyOf(clarified);
    }

    /** Whether it counts, or may come to. */
    public boolean stands() {
        return state == ReceivedState.RECEIVED || state == ReceivedState.ACCEPTED;
    }
}
