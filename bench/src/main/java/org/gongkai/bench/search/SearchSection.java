package org.gongkai.bench.search;

import java.util.List;
import org.gongkai.bench.Section;

/** The part of the page of results that tells of search. */
final class SearchSection {

    private SearchSection() {}

    static Section of(String machine, double load, List<Outcome> outcomes) {
        Section section = new Section("search");
        section.line("## Search");
        section.line("");
        section.line(
                "Made by `bench/run-search`: texts of 500 characters out of real words, two threads, queries of two words that");
        section.line(
                "a text holds, ten results with their texts. The application reads the words anew each time and makes extracts;");
        section.line(
                "wanted: 85 % or more of Lucene alone with the same terms and queries, and below 50 ms for 99 of 100 with a");
        section.line("million. PostgreSQL gets our terms too: its own full-text search knows no Chinese.");
        section.line("");
        section.line("Machine: %s. Load before: %.1f.", machine, load);
        section.line("");
        section.line("| texts | | indexed a second | queries a second | median ms | 99 of 100, ms | MB |");
        section.line("|--:|---|--:|--:|--:|--:|--:|");
        for (Outcome one : outcomes) {
            section.line(
                    "| %,d | %s | %s | %s | %.2f | %.2f | %s |",
                    one.texts(),
                    one.name(),
                    SearchBench.number(one.indexed()),
                    SearchBench.number(one.found()),
                    one.middle(),
                    one.slow(),
                    one.megabytes() == 0 ? "" : SearchBench.number(one.megabytes()));
        }
        return section;
    }
}
