package org.gongkai.bench.portal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongkai.bench.measure.Spread;

/**
 * How long the program takes from the start of its process to the last byte of its first page, in seconds.
 *
 * @param archived with the launcher's class-data archive
 * @param plain with that of the JDK only
 */
record Starts(List<Double> archived, List<Double> plain) {

    /** Starts it on a data folder that it has served before. */
    static Starts on(Path data, int count) throws IOException, InterruptedException {
        Map<String, String> withoutArchive = Map.of(
                "_JAVA_OPTIONS",
                "-XX:SharedArchiveFile=" + Path.of(System.getProperty("java.home"), "lib", "server", "classes.jsa"));
        once(data, Map.of());
        List<Double> archived = new ArrayList<>();
        List<Double> plain = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            archived.add(once(data, Map.of()));
            plain.add(once(data, withoutArchive));
        }
        return new Starts(archived, plain);
    }

    private static double once(Path data, Map<String, String> environment) throws IOException, InterruptedException {
        try (Program program = Program.gongkai(data, false, environment)) {
            return program.secondsToFirstPage();
        }
    }

    Spread withArchive() {
        return Spread.of(archived, Double::doubleValue);
    }

    Spread without() {
        return Spread.of(plain, Double::doubleValue);
    }
}
