package org.gongkai.bench.portal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.gongkai.bench.measure.Spread;

/**
 * How long two programs took for the same page at the same fixed rate, by turns.
 *
 * @param encoding what was asked for
 * @param rate questions a second
 * @param first rounds of the first
 * @param second rounds of the second
 */
record LatencyDuel(String encoding, double rate, List<Latency> first, List<Latency> second) {

    private static final int CONNECTIONS = 64;

    static LatencyDuel of(
            PageDuel.Side first, PageDuel.Side second, String encoding, double rate, int rounds, int seconds)
            throws IOException, InterruptedException {
        List<Latency> firsts = new ArrayList<>();
        List<Latency> others = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            firsts.add(measured(first, encoding, rate, seconds));
            others.add(measured(second, encoding, rate, seconds));
        }
        return new LatencyDuel(encoding, rate, firsts, others);
    }

    private static Latency measured(PageDuel.Side side, String encoding, double rate, int seconds)
            throws IOException, InterruptedException {
        return Latency.of(side.program().port(), side.path(), encoding, rate, seconds, CONNECTIONS);
    }

    Spread ofFirst(ToDoubleFunction<Latency> figure) {
        return Spread.of(first, figure);
    }

    Spread ofSecond(ToDoubleFunction<Latency> figure) {
        return Spread.of(second, figure);
    }

    /** How many times the second's 99th of a hundred the first's is. */
    double times() {
        return ofFirst(Latency::p99).median() / ofSecond(Latency::p99).median();
    }

    /** Questions that got no answer, of both. */
    int failed() {
        return first.stream().mapToInt(Latency::failed).sum()
                + second.stream().mapToInt(Latency::failed).sum();
    }
}
