package org.gongkai.server.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.rules.Resources;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * A part of a data file of the demonstration (演示数据节点). What is asked for and not there is told with file and key.
 *
 * @param file the file's name
 */
record DataNode(String file, Map<?, ?> values) {

    /** A whole file beside this class. */
    static DataNode in(String file) {
        Load load = new Load(LoadSettings.builder().setLabel(file).build());
        return new DataNode(file, (Map<?, ?>) load.loadFromString(Resources.text(DataNode.class, file)));
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    String text(String key) {
        return String.valueOf(value(key));
    }

    String text(String key, String otherwise) {
        return optional(key).orElse(otherwise);
    }

    /** Empty where there is none. */
    Optional<String> optional(String key) {
        return Optional.ofNullable(values.get(key)).map(String::valueOf);
    }

    int number(String key) {
        return Integer.parseInt(text(key));
    }

    LocalDate day(String key) {
        return LocalDate.parse(text(key));
    }

    List<String> texts(String key) {
        return list(key).stream().map(String::valueOf).toList();
    }

    List<?> list(String key) {
        return (List<?>) value(key);
    }

    DataNode node(String key) {
        return new DataNode(file, (Map<?, ?>) value(key));
    }

    Stream<DataNode> nodes(String key) {
        return list(key).stream().map(node -> new DataNode(file, (Map<?, ?>) node));
    }

    private Object value(String key) {
        Object value = values.get(key);
        if (value == null) {
            throw new IllegalStateException("%s: \"%s\" is missing in %s".formatted(file, key, values));
        }
        return value;
    }
}
