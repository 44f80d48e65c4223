package org.gongkai.bench.portal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * How long answers took at a fixed rate, from the moment each question was to be sent.
 *
 * @param median half of them, in milliseconds
 * @param p99 99 of 100
 * @param most the longest
 * @param answered how many came, and were the page
 * @param failed how many did not
 */
record Latency(double median, double p99, double most, int answered, int failed) {

    private static final double MILLI = 1000;

    /** Asks from the second core. */
    static Latency of(int port, String path, String encoding, double rate, int seconds, int connections)
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        "taskset",
                        "-c",
                        "1",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xms512m",
                        "-Xmn400m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        OpenLoop.class.getName(),
                        String.valueOf(port),
                        path,
                        encoding,
                        String.valueOf(rate),
                        String.valueOf(seconds),
                        String.valueOf(connections))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("The sender failed on port " + port);
        }
        String[] part = said.split(" ");
        return new Latency(
                Integer.parseInt(part[0]) / MILLI,
                Integer.parseInt(part[1]) / MILLI,
                Integer.parseInt(part[2]) / MILLI,
                Integer.parseInt(part[3]),
                Integer.parseInt(part[4]));
    }
}
