package org.gongkai.server.platform.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Says in OpenSearch's way what to look for: the same as {@link LuceneClauses}. */
final class OpenSearchClauses {

    private OpenSearchClauses() {}

    /** The whole search: what is asked for, among the texts that carry the labels; the note of the position is no text. */
    static Map<String, Object> of(Search search) {
        List<Object> filters = new ArrayList<>();
        filters.add(Map.of("exists", Map.of("field", Field.DAY.id())));
        search.labels().forEach(label -> filters.add(Map.of("term", Map.of(Field.LABEL.id(), label.term()))));
        Clause asked = search.asked().clause();
        Object must = asked == null ? Map.of("match_all", Map.of()) : of(asked);
        return Map.of("bool", Map.of("must", List.of(must), "filter", filters));
    }

    private static Map<String, Object> of(Clause clause) {
        if (clause instanceof Clause.Term term) {
            return inField("term", term.field(), "value", term.term(), term.weight());
        } else if (clause instanceof Clause.Beginning beginning) {
            return inField("prefix", beginning.field(), "value", beginning.term(), beginning.weight());
        } else if (clause instanceof Clause.Row row) {
            return inField("match_phrase", row.field(), "query", String.join(" ", row.terms()), row.weight());
        } else if (clause instanceof Clause.All all) {
            return Map.of("bool", Map.of("must", of(all.clauses())));
        } else if (clause instanceof Clause.Some some) {
            return some.atLeast() == some.clauses().size()
                    ? Map.of("bool", Map.of("must", of(some.clauses())))
                    : Map.of("bool", Map.of("should", of(some.clauses()), "minimum_should_match", some.atLeast()));
        }
        return Map.of("dis_max", Map.of("queries", of(((Clause.Best) clause).clauses()), "tie_breaker", 0));
    }

    private static List<Map<String, Object>> of(List<Clause> clauses) {
        return clauses.stream()
                .map(OpenSearchClauses::of)
                .map(Objects::requireNonNull)
                .toList();
    }

    private static Map<String, Object> inField(String kind, Field field, String name, String value, float weight) {
        return Map.of(kind, Map.of(field.id(), Map.of(name, value, "boost", weight)));
    }
}
