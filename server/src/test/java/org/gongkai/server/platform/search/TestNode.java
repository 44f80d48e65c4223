package org.gongkai.server.platform.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.util.FileSystemUtils;

/** A real OpenSearch in a process of its own, started for all tests of the run together; it ends with them. */
public final class TestNode {

    private static final Pattern PORT = Pattern.compile("port (\\d+)$");
    private static final AtomicInteger INDEX = new AtomicInteger();
    private static final String SERVER = started();

    private TestNode() {}

    /** An address with an index of its own. */
    public static URI address() {
        return URI.create(SERVER + "/test" + INDEX.incrementAndGet());
    }

    private static String started() {
        Path module = Path.of("../testnode");
        try {
            Path folder = Files.createTempDirectory("gongkai-node");
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx512m",
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            module.resolve("target/lib") + "/*",
                            module.resolve("src/SearchNode.java").toString(),
                            folder.toString())
                    .redirectErrorStream(true)
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                process.destroyForcibly();
                FileSystemUtils.deleteRecursively(folder.toFile());
            }));
            return "http://localhost:" + port(process);
        } catch (IOException e) {
            throw new UncheckedIOException("OpenSearch did not start", e);
        }
    }

    private static String port(Process process) throws IOException {
        BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
        StringBuilder said = new StringBuilder();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            said.append(line).append('\n');
            Matcher port = PORT.matcher(line);
            if (port.find()) {
                drain(lines);
                return port.group(1);
            }
        }
        throw new IOException("OpenSearch ended: " + said);
    }

    /** Reads on, or the process would stand still once its pipe is full. */
    private static void drain(BufferedReader lines) {
        Thread reader = new Thread(() -> lines.lines().forEach(line -> {}), "test-node-output");
        reader.setDaemon(true);
        reader.start();
    }
}
