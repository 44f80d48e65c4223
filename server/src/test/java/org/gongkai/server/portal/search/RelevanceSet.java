package org.gongkai.server.portal.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongkai.rules.Resources;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * What relevance is judged by: 500 documents of a street office, the same each time, and 60 queries as citizens type them,
 * each with what the title of the expected document holds. Written before any tuning.
 */
public final class RelevanceSet {

    private static final int VARIANTS = 10;
    private static final int MONTHS = 12;

    private final List<?> years;
    private final List<?> places;
    private final List<?> common;
    private final List<?> patterns;

    public RelevanceSet() {
        Map<?, ?> data = (Map<?, ?>) new Load(LoadSettings.builder().build())
                .loadFromString(Resources.text(RelevanceSet.class, "documents.yaml"));
        this.years = list(data, "years");
        this.places = list(data, "places");
        this.common = list(data, "common");
        this.patterns = list(data, "patterns");
    }

    /** A document; number and file are empty where it has none. */
    public record Document(
            String title,
            String kind,
            String genre,
            int year,
            int month,
            String number,
            String body,
            String fileName,
            String fileText) {}

    /** A query and what the title of the expected document holds. */
    public record Query(String typed, List<String> expected) {

        /** Whether a title is that of the expected document. */
        public boolean isAnsweredBy(String title) {
            return expected.stream().allMatch(title::contains);
        }
    }

    /** The queries. */
    public List<Query> queries() {
        return Resources.text(RelevanceSet.class, "queries.tsv")
                .lines()
                .map(line -> line.split("\t"))
                .map(cells -> new Query(cells[0], List.of(cells[1].split(" "))))
                .toList();
    }

    /** The documents. */
    public List<Document> documents() {
        List<Document> documents = new ArrayList<>();
        for (int pattern = 0; pattern < patterns.size(); pattern++) {
            for (int variant = 0; variant < VARIANTS; variant++) {
                documents.add(document((Map<?, ?>) patterns.get(pattern), pattern, variant));
            }
        }
        return documents;
    }

    private Document document(Map<?, ?> pattern, int number, int variant) {
        Filling filling = new Filling(
                String.valueOf(list(pattern, "what").get(variant)),
                (int) years.get((number * 3 + variant) % years.size()),
                1 + (number * 7 + variant * 5) % MONTHS,
                String.valueOf(places.get((number + variant * 2) % places.size())),
                3 + (number * 31 + variant * 17) % 90,
                1 + (number * 13 + variant * 11) % 97);
        List<Object> lines = new ArrayList<>(list(pattern, "text"));
        lines.add(common.get((number + variant) % common.size()));
        Map<?, ?> file = pattern.get("file") instanceof Map<?, ?> map ? map : Map.of();
        return new Document(
                filling.fill(pattern.get("title")),
                filling.fill(pattern.get("kind")),
                filling.fill(pattern.get("genre")),
                filling.year(),
                filling.month(),
                filling.fill(pattern.get("number")),
                filling.fill(
                        String.join("\n", lines.stream().map(String::valueOf).toList())),
                filling.fill(file.get("name")),
                filling.fill(file.get("text")));
    }

    private record Filling(String what, int year, int month, String place, int count, int number) {

        String fill(Object pattern) {
            return pattern == null
                    ? ""
                    : pattern.toString()
                            .replace("WHAT", what)
                            .replace("YEAR", String.valueOf(year))
                            .replace("MONTH", String.valueOf(month))
                            .replace("PLACE", place)
                            .replace("COUNT", String.valueOf(count))
                            .replace("NUMBER", String.valueOf(number));
        }
    }

    private static List<?> list(Map<?, ?> node, String key) {
        return (List<?>) node.get(key);
    }
}
