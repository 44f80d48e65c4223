package org.gongkai.server;

import java.util.stream.LongStream;

/**
 * Seeds of chance for what must always hold: the same ones each time and one that nobody has tried; {@code -Dgongkai.seed=N}
 * tries that one again. jqwik does not run beside Spring's JUnit.
 */
public final class Seeds {

    private static final int FEW = 5;

    private Seeds() {}

    /** A few of them. */
    public static long[] all() {
        return many(FEW);
    }

    /** As many as wanted, and the new one. */
    public static long[] many(int fixed) {
        Long given = Long.getLong("gongkai.seed");
        return given != null
                ? new long[] {given}
                : LongStream.concat(LongStream.range(0, fixed), LongStream.of(System.nanoTime()))
                        .toArray();
    }

    /** What a failure says, so that it can be seen again. */
    public static String told(long seed) {
        return "-Dgongkai.seed=" + seed;
    }
}
