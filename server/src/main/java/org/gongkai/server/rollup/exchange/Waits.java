package org.gongkai.server.rollup.exchange;

import java.time.Duration;
import java.util.Optional;

/**
 * How long a report that could not be sent waits for the next attempt (重送间隔): a minute first, five times as long each time, half
 * a day at most. After a week or so somebody has to look.
 */
final class Waits {

    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(12);
    private static final int TIMES = 5;
    private static final int ATTEMPTS = 20;

    private Waits() {}

    /** The wait after so many attempts; empty where it is not tried again by itself. */
    static Optional<Duration> after(int attempts) {
        if (attempts >= ATTEMPTS) {
            return Optional.empty();
        }
        Duration wait = FIRST;
        for (int i = 1; i < attempts && wait.compareTo(LONGEST) < 0; i++) {
            wait = wait.multipliedBy(TIMES);
        }
        return Optional.of(wait.compareTo(LONGEST) < 0 ? wait : LONGEST);
    }
}
