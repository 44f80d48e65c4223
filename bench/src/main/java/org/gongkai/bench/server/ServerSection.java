package org.gongkai.bench.server;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.gongkai.bench.Section;

/** The part of the page of results that tells of the server. */
final class ServerSection {

    private final Section section = new Section("server");

    ServerSection(String machine, double load, List<Integer> sizes, int waiting) {
        section.line("## The server, over HTTP");
        section.line("");
        section.line(
                "Made by `bench/run-server`: the real application in one process with its asker; %,d materials wait in each",
                waiting);
        section.line(
                "queue. Milliseconds, median and, behind the stroke, the 95th of a hundred. Wanted: below 150 with 200,000");
        section.line(
                "items; an import of 20,000 rows at 500 rows a second, from the press of the button to the last row.");
        section.line("");
        section.line("Machine: %s. Load before: %.1f.", machine, load);
    }

    /** What one database gave. */
    void database(String name, List<Growth> growth) {
        section.line("");
        section.line("### %s", name.equals("sqlite") ? "SQLite" : "PostgreSQL");
        section.line("");
        section.line(
                "| items in the catalogue | %s |",
                cells(growth, one -> String.format(Locale.ROOT, "%,d", one.items())));
        section.line("|---|%s", "--:|".repeat(growth.size()));
        section.line(
                "| rows a second of the last import | %s |",
                cells(growth, one -> String.format(Locale.ROOT, "%,.0f", one.rate())));
        for (String what : growth.get(0).pages().keySet()) {
            section.line(
                    "| %s | %s |",
                    what,
                    cells(growth, one -> text(Objects.requireNonNull(one.pages().get(what), what))));
        }
    }

    private static String text(Times times) {
        return String.format(Locale.ROOT, "%.1f / %.1f", times.median(), times.p95());
    }

    private static String cells(List<Growth> growth, java.util.function.Function<Growth, String> cell) {
        return growth.stream().map(cell).collect(Collectors.joining(" | "));
    }

    /** Puts it in its place on the page. */
    void into(Path results) throws IOException {
        section.into(results);
    }

    @Override
    public String toString() {
        return section.toString();
    }
}
