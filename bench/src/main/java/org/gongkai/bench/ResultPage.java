package org.gongkai.bench;

import java.util.List;
import java.util.Locale;
import org.gongkai.bench.measure.OfficeRun;
import org.gongkai.bench.measure.ProcessRun;
import org.gongkai.bench.measure.Round;
import org.gongkai.bench.measure.Spread;

/** The results as a page of Markdown, whose tables the README quotes. */
final class ResultPage {

    private static final double KILOBYTE = 1 << 10;
    private static final double MEGABYTE = 1 << 20;

    private final StringBuilder page = new StringBuilder();

    /** The heading, and what was measured where. */
    ResultPage(String command, String machine, double load) {
        line("# Measured");
        line("");
        line("Made by `%s`; medians, in brackets the least and the most.", command);
        line("");
        line("Machine: %s. Load before: %.1f.", machine, load);
    }

    /** Reading and checking, once the JVM is warm. */
    void formats(List<FormatResult> results, int workers) {
        line("");
        line("## Reading and checking, after start");
        line("");
        line("`java -Xmx512m -XX:+UseSerialGC`, %d workers, all figures held against what was written.", workers);
        line("Cores got: below %d, other programs took the rest.", workers);
        line("");
        line("| format | files | read back equal | KB a file | seconds | files a second | wanted | cores got"
                + " | CPU ms a file | KB allocated a file | MB of heap after collection |");
        line("|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
        results.forEach(this::format);
    }

    private void format(FormatResult result) {
        List<Round> rounds = result.rounds();
        line(
                "| %s | %,d | %,d | %.0f | %s | %s | %d | %.1f | %s | %,.0f | %.0f |",
                result.format(),
                result.files(),
                result.readBack(),
                Spread.of(rounds, round -> round.bytes() / KILOBYTE / round.files())
                        .median(),
                Spread.of(rounds, Round::seconds).text("%.2f"),
                Spread.of(rounds, Round::rate).text("%.0f"),
                result.format().wanted(),
                Spread.of(rounds, Round::cores).median(),
                Spread.of(rounds, Round::cpuMillis).text("%.2f"),
                Spread.of(rounds, round -> round.allocated() / KILOBYTE / round.files())
                        .median(),
                Spread.of(rounds, round -> round.heap() / MEGABYTE).most());
    }

    /** Whole commands, the start of the JVM included. */
    void commands(List<CommandResult> results) {
        line("");
        line("## The command, from its start to its end");
        line("");
        line("| command | runs | seconds | wanted | CPU seconds | files a second | MB resident at most |");
        line("|---|--:|--:|---|--:|--:|--:|");
        for (CommandResult result : results) {
            List<ProcessRun> runs = result.runs();
            Spread seconds = Spread.of(runs, ProcessRun::seconds);
            line(
                    "| `%s` | %d | %s | %s | %.2f | %.1f | %.0f |",
                    result.command(),
                    runs.size(),
                    seconds.text("%.2f"),
                    result.wanted(),
                    Spread.of(runs, ProcessRun::cpuSeconds).median(),
                    result.files() / seconds.median(),
                    Spread.of(runs, ProcessRun::residentMegabytes).most());
        }
    }

    /** LibreOffice on the same documents. */
    void office(List<OfficeRun> runs, FormatResult docx) {
        double rate = Spread.of(docx.rounds(), Round::rate).median();
        double cpu = Spread.of(docx.rounds(), Round::cpuMillis).median();
        line("");
        line("## Beside it: LibreOffice, headless, the same DOCX files in one batch");
        line("");
        line("| converts to | files | seconds | files a second | after its start | CPU ms a file | MB resident at most"
                + " | Gongkai reads and checks, files a second | times faster | times less CPU |");
        line("|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
        for (OfficeRun run : runs) {
            line(
                    "| %s | %d | %.2f | %.2f | %.2f | %,.0f | %.0f | %.0f | %.0f | %.0f |",
                    run.to(),
                    run.files(),
                    run.batch().seconds(),
                    run.rate(),
                    run.rateAfterStart(),
                    run.cpuMillisAfterStart(),
                    run.batch().residentMegabytes(),
                    rate,
                    rate / run.rateAfterStart(),
                    run.cpuMillisAfterStart() / cpu);
        }
        line("");
        line("Times faster (wanted: 50): both after their start; LibreOffice converts one file after the other.");
    }

    /** Something that could not be measured, and why. */
    void missing(String what) {
        line("");
        line("%s", what);
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
