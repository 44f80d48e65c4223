package org.gongkai.rules.personal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.rules.Resources;
import org.jspecify.annotations.Nullable;

/** One of this package's YAML files, or a section of it: the words and patterns that the finders look for. */
record DataFile(String name, Map<?, ?> values) {

    /** Reads the file {@code name} that stands beside this class. */
    static DataFile read(String name) {
        return new DataFile(name, as(Map.class, Resources.yaml(DataFile.class, name), name, "root"));
    }

    DataFile section(String key) {
        return new DataFile(name + ", " + key, value(Map.class, key));
    }

    List<DataFile> sections(String key) {
        List<?> list = value(List.class, key);
        return list.stream()
                .map(item -> new DataFile(name + ", " + key, as(Map.class, item, name, key)))
                .toList();
    }

    String text(String key) {
        return value(String.class, key);
    }

    int number(String key) {
        return value(Integer.class, key);
    }

    boolean flag(String key) {
        return value(Boolean.class, key);
    }

    /** The words under {@code key}: a list, or one text with spaces between the words. */
    List<String> words(String key) {
        Stream<?> items = values.get(key) instanceof List<?> list
                ? list.stream()
                : Stream.of(text(key).trim().split("\\s+"));
        return items.map(item -> as(String.class, item, name, key)).toList();
    }

    Set<String> wordSet(String key) {
        return words(key).stream().collect(Collectors.toUnmodifiableSet());
    }

    private <T> T value(Class<T> type, String key) {
        return as(type, values.get(key), name, key);
    }

    private static <T> T as(Class<T> type, @Nullable Object value, String file, String key) {
        if (!type.isInstance(value)) {
            throw new IllegalStateException("Data file " + file + ": '" + key + "' is " + value + ". Expected a "
                    + type.getSimpleName() + " there.");
        }
        return type.cast(value);
    }
}
