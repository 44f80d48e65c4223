package org.gongkai.server.rollup.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WaitsTest {

    @Test
    void aMinuteFirstFiveTimesAsLongEachTimeAndHalfADayAtMost() {
        assertThat(IntStream.rangeClosed(1, 6)
                        .mapToObj(tries -> Waits.after(tries).orElseThrow().toMinutes()))
                .containsExactly(1L, 5L, 25L, 125L, 625L, 720L);
    }

    @Test
    void afterAWeekSomebodyHasToLook() {
        Duration all = Duration.ZERO;
        int attempts = 1;
        while (Waits.after(attempts).isPresent()) {
            all = all.plus(Waits.after(attempts).get());
            attempts++;
        }
        assertThat(all).isBetween(Duration.ofDays(7), Duration.ofDays(8));
    }
}
