package org.gongkai.bench.server;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.gongkai.bench.Section;

/** The part of the page of results that tells of the register of requests. */
final class RequestsSection {

    static final String BOARD = "deadline board (the clerk's first page)";
    static final String REPORT = "a year's annual report, counted, written as Word, read back and checked";

    private final Section section = new Section("requests");
    private final List<Integer> sizes;

    RequestsSection(String machine, double load, List<Integer> sizes, int calls) {
        this.sizes = sizes;
        section.line("## The register of requests, over HTTP");
        section.line("");
        section.line(
                "Made by `bench/run-requests`: the real application in one process with its asker, a clerk signed in; of a hundred");
        section.line(
                "requests two are open, a quarter of these overdue. Milliseconds, median and, behind the stroke, the 99th of a");
        section.line(
                "hundred, of %d calls each. Wanted with a million: below 150, the board below 300, the report below 1,000 (of 20 calls).",
                calls);
        section.line("");
        section.line("Machine: %s. Load before: %.1f.", machine, load);
    }

    /** What one database gave, for each size. */
    void database(String name, List<Map<String, Times>> growth) {
        section.line("");
        section.line("### %s", name.equals("sqlite") ? "SQLite" : "PostgreSQL");
        section.line("");
        section.line(
                "| requests in the register | %s | wanted |",
                sizes.stream()
                        .map(size -> String.format(Locale.ROOT, "%,d", size))
                        .collect(Collectors.joining(" | ")));
        section.line("|---|%s--:|", "--:|".repeat(sizes.size()));
        for (String what : growth.get(0).keySet()) {
            section.line("| %s | %s | %d |", what, cells(growth, what), wanted(what));
        }
    }

    private static int wanted(String what) {
        return switch (what) {
            case BOARD -> 300;
            case REPORT -> 1000;
            default -> 150;
        };
    }

    private static String cells(List<Map<String, Times>> growth, String what) {
        return growth.stream()
                .map(one -> Objects.requireNonNull(one.get(what), what))
                .map(times -> String.format(Locale.ROOT, "%.1f / %.1f", times.median(), times.p99()))
                .collect(Collectors.joining(" | "));
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
