package org.gongkai.bench.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/** The part of the page of results that tells of the server; {@code bench/run} leaves it as it is. */
public final class ServerSection {

    private static final String BEGIN = "<!-- server: begin -->";
    private static final String END = "<!-- server: end -->";

    private final StringBuilder page = new StringBuilder();

    ServerSection(String machine, double load, List<Integer> sizes, int waiting) {
        line("## The server, over HTTP");
        line("");
        line(
                "Made by `bench/run-server`: the real application in one process with its asker; %,d materials wait in each",
                waiting);
        line(
                "queue. Milliseconds, median and, behind the stroke, the 95th of a hundred. Wanted: below 150 with 200,000");
        line("items; an import of 20,000 rows at 500 rows a second, from the press of the button to the last row.");
        line("");
        line("Machine: %s. Load before: %.1f.", machine, load);
    }

    /** What one database gave. */
    void database(String name, List<Growth> growth) {
        line("");
        line("### %s", name.equals("sqlite") ? "SQLite" : "PostgreSQL");
        line("");
        line("| items in the catalogue | %s |", cells(growth, one -> String.format(Locale.ROOT, "%,d", one.items())));
        line("|---|%s", "--:|".repeat(growth.size()));
        line(
                "| rows a second of the last import | %s |",
                cells(growth, one -> String.format(Locale.ROOT, "%,.0f", one.rate())));
        for (String what : growth.get(0).pages().keySet()) {
            line(
                    "| %s | %s |",
                    what,
                    cells(growth, one -> text(Objects.requireNonNull(one.pages().get(what), what))));
        }
    }

    /** Puts the section in its place on a page, or at its end. */
    void into(Path results) throws IOException {
        String before = Files.readString(results);
        String section = BEGIN + "\n" + page + END + "\n";
        int begin = before.indexOf(BEGIN);
        String rest = begin < 0
                ? ""
                : before.substring(before.indexOf(END) + END.length()).stripLeading();
        Files.writeString(results, (begin < 0 ? before + "\n" : before.substring(0, begin)) + section + rest);
    }

    /** The section as it stands on a page, empty where there is none. */
    public static String on(Path results) throws IOException {
        String page = Files.exists(results) ? Files.readString(results) : "";
        int begin = page.indexOf(BEGIN);
        return begin < 0 ? "" : "\n" + page.substring(begin, page.indexOf(END) + END.length()) + "\n";
    }

    private static String text(Times times) {
        return String.format(Locale.ROOT, "%.1f / %.1f", times.median(), times.p95());
    }

    private static String cells(List<Growth> growth, java.util.function.Function<Growth, String> cell) {
        return growth.stream().map(cell).collect(Collectors.joining(" | "));
    }

    @Override
    public String toString() {
        return page.toString();
    }

    private void line(String pattern, Object... values) {
        page.append(values.length == 0 ? pattern : String.format(Locale.ROOT, pattern, values))
                .append('\n');
    }
}
