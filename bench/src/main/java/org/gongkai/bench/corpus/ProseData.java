package org.gongkai.bench.corpus;

import java.util.List;
import java.util.Map;
import org.gongkai.rules.Resources;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The names and sentences of {@code prose.yaml} (行文). */
final class ProseData {

    private final Map<?, ?> values;

    private ProseData(Map<?, ?> values) {
        this.values = values;
    }

    /** The file that comes with the program. */
    static ProseData builtIn() {
        LoadSettings settings = LoadSettings.builder().setLabel("prose.yaml").build();
        return new ProseData(
                (Map<?, ?>) new Load(settings).loadFromString(Resources.text(ProseData.class, "prose.yaml")));
    }

    /** One text. */
    String text(String key) {
        return value(key).toString();
    }

    /** The texts of a list. */
    List<String> texts(String key) {
        return listOf(value(key)).stream().map(String::valueOf).toList();
    }

    /** The topics of chapter one, in order. */
    List<Topic> topics() {
        return listOf(value("topics")).stream()
                .map(topic -> new ProseData((Map<?, ?>) topic))
                .map(topic -> new Topic(topic.text("head"), topic.texts("sentences")))
                .toList();
    }

    private Object value(String key) {
        Object value = values.get(key);
        if (value == null) {
            throw new IllegalStateException("prose.yaml has no '" + key + "'");
        }
        return value;
    }

    private static List<?> listOf(Object value) {
        if (value instanceof List<?> list) {
            return list;
        }
        throw new IllegalStateException("prose.yaml: a list is expected, not " + value);
    }

    /**
     * A part of chapter one.
     *
     * @param head what it begins with
     * @param sentences what may follow
     */
    record Topic(String head, List<String> sentences) {}
}
