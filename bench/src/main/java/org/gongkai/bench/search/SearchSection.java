package org.gongkai.bench.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The part of the page of results that tells of search; {@code bench/run} leaves it as it is. */
public final class SearchSection {

    private static final String BEGIN = "<!-- search: begin -->";
    private static final String END = "<!-- search: end -->";

    private final StringBuilder page = new StringBuilder();

    SearchSection(String machine, double load, List<Outcome> outcomes) {
        line("## Search");
        line("");
        line(
                "Made by `bench/run-search`: texts of 500 characters out of real words, two threads, queries of two words that");
        line(
                "a text holds, ten results with their texts. The application reads the words anew each time and makes extracts;");
        line(
                "wanted: 85 % or more of Lucene alone with the same terms and queries, and below 50 ms for 99 of 100 with a");
        line("million. PostgreSQL gets our terms too: its own full-text search knows no Chinese.");
        line("");
        line("Machine: %s. Load before: %.1f.", machine, load);
        line("");
        line("| texts | | indexed a second | queries a second | median ms | 99 of 100, ms | MB |");
        line("|--:|---|--:|--:|--:|--:|--:|");
        for (Outcome one : outcomes) {
            line(
                    "| %,d | %s | %s | %s | %.2f | %.2f | %s |",
                    one.texts(),
                    one.name(),
                    SearchBench.number(one.indexed()),
                    SearchBench.number(one.found()),
                    one.middle(),
                    one.slow(),
                    one.megabytes() == 0 ? "" : SearchBench.number(one.megabytes()));
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
        Files.writeString(
                results, (begin < 0 ? before.stripTrailing() + "\n\n" : before.substring(0, begin)) + section + rest);
    }

    /** The section as it stands on a page, empty where there is none. */
    public static String on(Path results) throws IOException {
        String page = Files.exists(results) ? Files.readString(results) : "";
        int begin = page.indexOf(BEGIN);
        return begin < 0 ? "" : "\n" + page.substring(begin, page.indexOf(END) + END.length()) + "\n";
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
