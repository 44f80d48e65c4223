package org.gongkai.bench.portal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** wrk, which asks for one page as fast as it gets it, from the second core. */
final class Wrk {

    static final int CONNECTIONS = 64;

    /** Longer than what a program that has just started may let its first readers wait. */
    private static final String PATIENCE = "20s";

    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");

    private Wrk() {}

    /**
     * Answers a second.
     *
     * @throws IllegalStateException if any answer was not the page
     */
    static double rate(String url, String encoding, int connections, int seconds)
            throws IOException, InterruptedException {
        List<String> command = List.of(
                "taskset",
                "-c",
                "1",
                "wrk",
                "-t1",
                "-c" + connections,
                "-d" + seconds + "s",
                "--timeout",
                PATIENCE,
                "-H",
                "Accept-Encoding: " + encoding,
                url);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        Matcher rate = RATE.matcher(said);
        if (!rate.find() || said.contains("Non-2xx") || said.contains("Socket errors")) {
            throw new IllegalStateException(String.join(" ", command) + " says: " + said);
        }
        return Double.parseDouble(rate.group(1));
    }
}
