package org.gongkai.bench.server;

import java.util.Arrays;

/**
 * How long something took, again and again.
 *
 * @param nanos each time, in order of length
 */
record Times(long[] nanos) {

    private static final double MILLI = 1e6;

    /** Something to be timed. */
    interface Step {
        void run() throws Exception;
    }

    /** Does something some times to warm up, then as often as is counted. */
    static Times of(int warmUp, int count, Step step) throws Exception {
        for (int i = 0; i < warmUp; i++) {
            step.run();
        }
        long[] nanos = new long[count];
        for (int i = 0; i < count; i++) {
            long start = System.nanoTime();
            step.run();
            nanos[i] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        return new Times(nanos);
    }

    double median() {
        return nanos[nanos.length / 2] / MILLI;
    }

    double p95() {
        return nanos[nanos.length * 95 / 100] / MILLI;
    }
}
