package org.gongkai.server.rollup.exchange;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the exchange of a unit's report on a year is (交换状态).
 *
 * @param partnerId with whom
 * @param year report year
 * @param way who begins it
 * @param outcome what came of it last; null before the first try
 * @param at when that was, or when it was asked for
 */
public record Exchanged(
        long partnerId, int year, Way way, @Nullable Outcome outcome, Instant at) {

    /** How far it is. */
    public Outcome.End end() {
        return outcome == null ? Outcome.End.WAITING : outcome.end();
    }
}
