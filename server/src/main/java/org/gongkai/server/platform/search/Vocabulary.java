package org.gongkai.server.platform.search;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.rules.DataNode;

/** Words that mean the same, and words that mean nothing in a search (同义词与停用词), from {@code words.yaml}. */
final class Vocabulary {

    private final Map<String, Set<String>> others = new HashMap<>();
    private final Set<String> ignored;

    Vocabulary() {
        DataNode data = DataNode.in(Vocabulary.class, "words.yaml");
        ignored = Set.copyOf(data.texts("ignored"));
        for (Object group : data.list("same")) {
            List<String> same = words(group);
            same.forEach(word -> add(word, same));
        }
        data.node("wider").values().forEach((word, narrower) -> add(String.valueOf(word), words(narrower)));
    }

    /** Other words for a word, none if it has none. */
    List<String> othersFor(String word) {
        return List.copyOf(others.getOrDefault(word, Set.of()));
    }

    /** Whether a word asks for nothing. */
    boolean isIgnored(String word) {
        return ignored.contains(word);
    }

    /** All words it knows. */
    Set<String> all() {
        Set<String> all = new HashSet<>(ignored);
        all.addAll(others.keySet());
        others.values().forEach(all::addAll);
        return all;
    }

    private void add(String word, List<String> same) {
        Set<String> set = others.computeIfAbsent(word, key -> new LinkedHashSet<>());
        same.stream().filter(other -> !other.equals(word)).forEach(set::add);
    }

    private static List<String> words(Object node) {
        return ((List<?>) node).stream().map(String::valueOf).toList();
    }
}
