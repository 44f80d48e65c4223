package org.gongkai.bench.rollup;

import java.io.IOException;
import java.nio.file.Path;
import org.gongkai.bench.Section;

/** The part of the page of results that tells of the page of a year. */
final class PageSection {

    private static final double SECOND = 1e3;

    private final Section section = new Section("rollup-page");

    PageSection(String machine, double load, int units) {
        section.line("## The page of a year's roll-up");
        section.line("");
        section.line(
                "Made by `bench/run-rollup --parts page`: %,d units directly below an office, their reports on two years all",
                units);
        section.line(
                "accepted. Its figures: the sums of both years, every unit's key figures beside last year's, outliers, map.");
        section.line(
                "Median and 99 of 100, of sixty. Beside it the sums of both years read from the reports themselves.");
        section.line("");
        section.line("Machine: %s. Load before: %.1f.", machine, load);
        section.line("");
        section.line("| | its figures | the whole page over HTTP | the two sums, read from the reports |");
        section.line("|---|--:|--:|--:|");
    }

    /** What one database gave. */
    void database(String name, PageRun.Measured measured) {
        section.line(
                "| %s | %.0f ms, %.0f ms | %.0f ms, %.0f ms | %.1f s |",
                name.equals("sqlite") ? "SQLite" : "PostgreSQL",
                measured.figures().median(),
                measured.figures().p99(),
                measured.page().median(),
                measured.page().p99(),
                measured.read().median() / SECOND);
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
