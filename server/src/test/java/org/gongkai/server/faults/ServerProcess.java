package org.gongkai.server.faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.server.Main;

/** The program as it is really run, in a process of its own that can be killed. */
final class ServerProcess {

    private static final int SECONDS_TO_START = 120;
    private static final Pattern ADDRESS = Pattern.compile("http://localhost:(\\d+)/");
    private static final Pattern CODE = Pattern.compile("/set-up\\?code=([0-9a-f]+)");

    private final Process process;
    private final CompletableFuture<Integer> port = new CompletableFuture<>();
    private final CompletableFuture<String> code = new CompletableFuture<>();

    private ServerProcess(Process process) {
        this.process = process;
    }

    /** Starts it on a data folder, at any free port, and waits until it serves. */
    static ServerProcess on(Path data) throws IOException {
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        ProcessBuilder builder = new ProcessBuilder(List.of(
                java.toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-cp",
                classes,
                Main.class.getName(),
                "serve",
                "--data",
                data.toString(),
                "--port",
                "0"));
        builder.environment().remove("GONGKAI_DATABASE_URL");
        builder.redirectErrorStream(true);
        ServerProcess server = new ServerProcess(builder.start());
        Thread reader = new Thread(server::read, "output of the server");
        reader.setDaemon(true);
        reader.start();
        server.port();
        return server;
    }

    int port() {
        return waitedFor(port);
    }

    /** The code that opens the set-up of a new installation. */
    String code() {
        return waitedFor(code);
    }

    /** Kills it, as a power cut would: it gets no chance to finish anything. */
    void kill() {
        process.destroyForcibly();
    }

    /** Waits until it is gone. */
    void awaitEnd() throws InterruptedException {
        process.waitFor();
    }

    private void read() {
        StringBuilder said = new StringBuilder();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                said.append(line).append('\n');
                Matcher address = ADDRESS.matcher(line);
                if (address.find()) {
                    port.complete(Integer.valueOf(address.group(1)));
                }
                Matcher setUp = CODE.matcher(line);
                if (setUp.find()) {
                    code.complete(setUp.group(1));
                }
            }
        } catch (IOException e) {
            port.completeExceptionally(e);
        }
        port.completeExceptionally(new IllegalStateException("The server ended before it served: " + said));
    }

    private static <T> T waitedFor(CompletableFuture<T> value) {
        try {
            return value.get(SECONDS_TO_START, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("The server did not start", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
