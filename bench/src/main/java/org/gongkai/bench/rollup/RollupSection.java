package org.gongkai.bench.rollup;

import java.io.IOException;
import java.nio.file.Path;
import org.gongkai.bench.Section;

/** The part of the page of results that tells of the roll-up. */
final class RollupSection {

    private static final double SECOND = 1e3;

    private final Section section = new Section("rollup");

    RollupSection(String machine, double load, int units, int years) {
        section.line("## The roll-up of a whole country");
        section.line("");
        section.line(
                "Made by `bench/run-rollup`: %,d units in five levels, %d years, a report each; from packed figures in the",
                units, years);
        section.line(
                "database, files warm, heap 1 GB, two cores, medians. Beside it the same sums in plain SQL, of the last year");
        section.line("only, a row a cell; the sums of the whole country are held against them.");
        section.line("");
        section.line("Machine: %s. Load before: %.1f.", machine, load);
        section.line("");
        section.line(
                "| | all years, every level, all checks | one unit changed, new totals | checks that fail | plain SQL, one"
                        + " year, the whole country | plain SQL, one year, every level |");
        section.line("|---|--:|--:|--:|--:|--:|");
    }

    /** What one database gave. */
    void database(String name, RollupBench.Measured measured) {
        section.line(
                "| %s | %.2f s | %.1f ms | %,d | %.1f s | %.1f s |",
                name.equals("sqlite") ? "SQLite" : "PostgreSQL",
                measured.full().median() / SECOND,
                measured.change().median(),
                measured.failures(),
                measured.top().median() / SECOND,
                measured.levels().median() / SECOND);
    }

    void end() {
        section.line("| wanted | below 5 s | below 50 ms | | | |");
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
