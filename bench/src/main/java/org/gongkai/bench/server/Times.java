package org.gongkai.bench.server;

import java.util.Arrays;
import java.util.List;

/**
 * How long something took, again and again.
 *
 * @param nanos each time, in order of length
 */
@SuppressWarnings("ArrayRecordComponent") // made here
public record Times(long[] nanos) {

    private static final double MILLI = 1e6;

    /** Something to be timed. */
    public interface Step {
        void run() throws Exception;
    }

    /** Does something some times to warm up, then as often as is counted. */
    public static Times of(int warmUp, int count, Step step) throws Exception {
        for (int i = 0; i < warmUp; i++) {
            step.run();
        }
        long[] nanos = new long[count];
        for (int i = 0; i < count; i++) {
            long start = System.nanoTime();
            step.run();
            nanos[i] = System.nanoTime() - start;
        }
        return of(nanos);
    }

    /** What was measured elsewhere. */
    public static Times of(List<Long> nanos) {
        return of(nanos.stream().mapToLong(Long::longValue).toArray());
    }

    private static Times of(long[] nanos) {
        Arrays.sort(nanos);
        return new Times(nanos);
    }

    /** The middle one, in milliseconds. */
    public double median() {
        return nanos[nanos.length / 2] / MILLI;
    }

    /** 95 of 100 are below, in milliseconds. */
    public double p95() {
        return nanos[nanos.length * 95 / 100] / MILLI;
    }

    /** 99 of 100 are below, in milliseconds. */
    public double p99() {
        return nanos[nanos.length * 99 / 100] / MILLI;
    }
}
