package org.gongkai.bench.portal;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server in a process of its own, stopped when it is closed. */
final class Program implements AutoCloseable {

    private static final long PATIENCE = Duration.ofMinutes(3).toNanos();
    private static final int GLANCE_MILLIS = 5;
    private static final int SECONDS_TO_STOP = 20;
    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");

    private final Process process;
    private final int port;
    private final double secondsToFirstPage;

    private Program(Process process, int port, double secondsToFirstPage) {
        this.process = process;
        this.port = port;
        this.secondsToFirstPage = secondsToFirstPage;
    }

    /** {@code gongkai serve} on a data folder, on all cores or on the first. */
    static Program gongkai(Path data, boolean pinned, Map<String, String> environment)
            throws IOException, InterruptedException {
        int port = freePort();
        return started(
                port,
                pinned,
                environment,
                "./gongkai",
                "serve",
                "--data",
                data.toString(),
                "--port",
                String.valueOf(port));
    }

    /** A command that serves on a port; waits for the last byte of its first page. */
    static Program started(int port, boolean pinned, Map<String, String> environment, String... command)
            throws IOException, InterruptedException {
        List<String> whole = new ArrayList<>(pinned ? List.of("taskset", "-c", "0") : List.of());
        whole.addAll(Arrays.asList(command));
        ProcessBuilder builder = new ProcessBuilder(whole)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().keySet().removeAll(List.of("GONGKAI_DATA", "GONGKAI_DATABASE_URL"));
        builder.environment().putAll(environment);
        long begin = System.nanoTime();
        Process process = builder.start();
        while (!serves(port)) {
            if (!process.isAlive() || System.nanoTime() - begin > PATIENCE) {
                process.destroyForcibly();
                throw new IllegalStateException("Does not serve: " + String.join(" ", whole));
            }
            Thread.sleep(GLANCE_MILLIS);
        }
        return new Program(process, port, (System.nanoTime() - begin) / 1e9);
    }

    int port() {
        return port;
    }

    String url(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    double secondsToFirstPage() {
        return secondsToFirstPage;
    }

    /** Memory it holds now, in MB; 0 where the system does not say. */
    double residentMegabytes() throws IOException {
        Path status = Path.of("/proc/" + process.pid() + "/status");
        Matcher resident = RESIDENT.matcher(Files.exists(status) ? Files.readString(status) : "");
        return resident.find() ? Long.parseLong(resident.group(1)) / 1024.0 : 0;
    }

    /** A page in an encoding. */
    byte[] get(String path, String encoding) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) URI.create(url(path)).toURL().openConnection();
        connection.setRequestProperty("Accept-Encoding", encoding);
        try (java.io.InputStream in = connection.getInputStream()) {
            return in.readAllBytes();
        }
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static boolean serves(int port) {
        try {
            HttpURLConnection connection = (HttpURLConnection)
                    URI.create("http://127.0.0.1:" + port + "/").toURL().openConnection();
            try (java.io.InputStream in = connection.getInputStream()) {
                return in.readAllBytes().length > 0;
            }
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}
