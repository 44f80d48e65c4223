package org.gongkai.rules.personal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a finder took for a hit, before overlapping ones are weighed.
 *
 * @param maskFrom index from which characters may be hidden
 * @param maskTo index up to which they may
 * @param bornOn date of birth that it tells, null where it tells none
 */
record Candidate(
        Kind kind,
        int start,
        int end,
        int maskFrom,
        int maskTo,
        @Nullable LocalDate bornOn) {

    static Candidate of(Kind kind, int start, int end) {
        return new Candidate(kind, start, end, start, end, null);
    }

    Candidate hiding(int from, int to) {
        return new Candidate(kind, start, end, from, to, bornOn);
    }

    Candidate born(@Nullable LocalDate date) {
        return new Candidate(kind, start, end, maskFrom, maskTo, date);
    }

    int length() {
        return end - start;
    }
}
