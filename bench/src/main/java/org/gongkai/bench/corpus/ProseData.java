package org.gongkai.bench.corpus;

import java.util.List;
import org.gongkai.rules.DataNode;

/** The names and sentences of {@code prose.yaml} (行文). */
final class ProseData {

    private final DataNode data = DataNode.in(ProseData.class, "prose.yaml");

    /** One text. */
    String text(String key) {
        return data.text(key);
    }

    /** The texts of a list. */
    List<String> texts(String key) {
        return data.texts(key);
    }

    /** The topics of chapter one, in order. */
    List<Topic> topics() {
        return data.nodes("topics")
                .map(topic -> new Topic(topic.text("head"), topic.texts("sentences")))
                .toList();
    }

    /**
     * A part of chapter one.
     *
     * @param head what it begins with
     * @param sentences what may follow
     */
    record Topic(String head, List<String> sentences) {}
}
