package org.gongkai.server.rollup;

import java.util.Map;
import java.util.Optional;

/**
 * Where a unit stands among the others (单位情况).
 *
 * @param member unit with its reports
 * @param late whether it is late
 * @param key its key figures beside last year's
 */
public record Standing(Member member, boolean late, Map<KeyFigure, Compared> key) {

    public Standing {
        key = Map.copyOf(key);
    }

    /** Its report's errors; empty where it has sent none. */
    public Optional<Integer> errors() {
        return member.shown().map(ReceivedReport::errors);
    }

    /** A key figure. */
    public Compared of(KeyFigure figure) {
        return java.util.Objects.requireNonNull(key.get(figure));
    }
}
