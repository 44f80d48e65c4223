package org.gongkai.bench.measure;

/**
 * What one round over a folder took (一轮).
 *
 * @param files files read and checked
 * @param bytes their size together
 * @param nanos wall time
 * @param cpuNanos processor time of the whole JVM, compiler and collector included
 * @param allocated bytes allocated by the workers
 * @param heap most bytes in use right after a collection, 0 where none took place
 */
public record Round(int files, long bytes, long nanos, long cpuNanos, long allocated, long heap) {

    /** Wall time in seconds. */
    public double seconds() {
        return nanos / 1e9;
    }

    /** Files a second. */
    public double rate() {
        return files / seconds();
    }

    /** How many cores it got, on average; fewer than there are workers where other programs want them too. */
    public double cores() {
        return (double) cpuNanos / nanos;
    }

    /** Milliseconds of processor time a file. */
    public double cpuMillis() {
        return cpuNanos / 1e6 / files;
    }
}
