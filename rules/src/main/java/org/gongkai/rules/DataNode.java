package org.gongkai.rules;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A mapping of a data file that comes with the program (数据节点), and the file's name for complaints. What is asked for
 * without a way out and is not there is an {@link IllegalStateException} that names file and key.
 *
 * @param file the file's name
 * @param values as the file has them: mappings, lists and plain values
 */
public record DataNode(String file, Map<?, ?> values) {

    /** A whole file that stands beside a class. */
    public static DataNode in(Class<?> beside, String file) {
        return new DataNode(file, (Map<?, ?>) Resources.yaml(beside, file));
    }

    /** The mappings of a file that is a list of them, beside a class. */
    public static List<DataNode> listIn(Class<?> beside, String file) {
        return nodes(file, (List<?>) Resources.yaml(beside, file)).toList();
    }

    /** Whether there is something under a key. */
    public boolean has(String key) {
        return values.get(key) != null;
    }

    /** Whether a key says true; not where it is missing. */
    public boolean isTrue(String key) {
        return Boolean.TRUE.equals(values.get(key));
    }

    /** A plain value as it is written. */
    public String text(String key) {
        return String.valueOf(required(key));
    }

    /** A plain value, or another where there is none. */
    public String text(String key, String otherwise) {
        return optional(key).orElse(otherwise);
    }

    /** A plain value; empty where there is none. */
    public Optional<String> optional(String key) {
        return Optional.ofNullable(values.get(key)).map(String::valueOf);
    }

    /** A whole number. */
    public int number(String key) {
        return Integer.parseInt(text(key));
    }

    /** A day, written 2021-01-12. */
    public LocalDate day(String key) {
        return LocalDate.parse(text(key));
    }

    /** A day; null where there is none. */
    public @Nullable LocalDate dayOrNull(String key) {
        return has(key) ? day(key) : null;
    }

    /** A constant, written in small letters or as it is called. */
    public <E extends Enum<E>> E oneOf(Class<E> type, String key) {
        return constant(type, text(key));
    }

    /** A constant; null where there is none. */
    public <E extends Enum<E>> @Nullable E oneOfOrNull(Class<E> type, String key) {
        return has(key) ? oneOf(type, key) : null;
    }

    /** The constants of a list; none where there is no list. */
    public <E extends Enum<E>> List<E> someOf(Class<E> type, String key) {
        return has(key) ? texts(key).stream().map(name -> constant(type, name)).toList() : List.of();
    }

    /** The plain values of a list. */
    public List<String> texts(String key) {
        return list(key).stream().map(String::valueOf).toList();
    }

    /** A list of whatever there is in it. */
    public List<?> list(String key) {
        return (List<?>) required(key);
    }

    /** A mapping under a key. */
    public DataNode node(String key) {
        return new DataNode(file, (Map<?, ?>) required(key));
    }

    /** The mappings of a list. */
    public Stream<DataNode> nodes(String key) {
        return nodes(file, list(key));
    }

    /** All of its mappings by their keys, in the order of the file. */
    public Map<String, DataNode> named() {
        Map<String, DataNode> named = new LinkedHashMap<>();
        values.forEach((key, value) -> named.put(String.valueOf(key), new DataNode(file, (Map<?, ?>) value)));
        return named;
    }

    private static Stream<DataNode> nodes(String file, List<?> list) {
        return list.stream().map(node -> new DataNode(file, (Map<?, ?>) node));
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String name) {
        return Enum.valueOf(type, name.toUpperCase(Locale.ROOT));
    }

    private Object required(String key) {
        Object value = values.get(key);
        if (value == null) {
            throw new IllegalStateException("%s: \"%s\" is missing in %s; add it".formatted(file, key, values));
        }
        return value;
    }
}
