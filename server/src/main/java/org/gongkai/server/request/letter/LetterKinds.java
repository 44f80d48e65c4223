package org.gongkai.server.request.letter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gongkai.rules.DataNode;
import org.springframework.stereotype.Component;

/** All kinds of letters and what they can say, from {@code fields.yaml}, {@code notices.yaml} and {@code replies.yaml}. */
@Component
public class LetterKinds {

    private static final List<String> FILES = List.of("notices.yaml", "replies.yaml");

    /** The caller words it, for it depends on the day and the article. */
    static final String REMEDIES = "remedies";

    static final String OFFICE = "office";
    static final String NUMBER = "document_number";

    private final Map<String, LetterField> fields = new LinkedHashMap<>();
    private final Map<String, LetterKind> kinds = new LinkedHashMap<>();

    LetterKinds() {
        for (DataNode node : DataNode.listIn(LetterKinds.class, "fields.yaml")) {
            LetterField field = new LetterField(node.text("id"), node.text("name"), node.text("sample"));
            fields.put(field.id(), field);
        }
        for (String file : FILES) {
            DataNode group = DataNode.in(LetterKinds.class, file);
            group.nodes("letters").map(node -> kind(group, node)).forEach(kind -> kinds.put(kind.id(), kind));
        }
    }

    /** All kinds: notices in the order of the work, then replies. */
    public List<LetterKind> all() {
        return List.copyOf(kinds.values());
    }

    /** The kind of that id. */
    public Optional<LetterKind> find(String id) {
        return Optional.ofNullable(kinds.get(id));
    }

    /**
     * The kind of that id.
     *
     * @throws IllegalArgumentException if there is none
     */
    public LetterKind get(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException(
                "No letter is called \"" + id + "\"; there are " + String.join(", ", kinds.keySet())));
    }

    /**
     * The field of that id.
     *
     * @throws IllegalArgumentException if there is none
     */
    public LetterField field(String id) {
        LetterField field = fields.get(id);
        if (field == null) {
            throw new IllegalArgumentException(
                    "Letters have no field \"" + id + "\"; there are " + String.join(", ", fields.keySet()));
        }
        return field;
    }

    /** The field of a placeholder, by its Chinese name. */
    Optional<LetterField> named(String name) {
        return fields.values().stream()
                .filter(field -> field.name().equals(name))
                .findFirst();
    }

    private LetterKind kind(DataNode group, DataNode node) {
        DataNode name = node.node("name");
        Set<LetterField> required = fields(group, node, "required");
        Set<LetterField> optional = fields(group, node, "optional");
        optional.removeAll(required);
        return new LetterKind(
                node.text("id"),
                name.text("zh"),
                name.text("en"),
                wording(node),
                new ArrayList<>(required),
                new ArrayList<>(optional),
                group.isTrue("remedies"),
                node.isTrue("unchallengeable"));
    }

    private LetterKind.Wording wording(DataNode node) {
        String number = node.text("number", field(NUMBER).placeholder());
        return new LetterKind.Wording(number, node.text("title"), node.text("to"), node.texts("body"));
    }

    /** Fields that all letters of a group have, and those of one letter. */
    private Set<LetterField> fields(DataNode group, DataNode letter, String key) {
        Set<LetterField> found = new LinkedHashSet<>();
        Stream.of(group, letter)
                .filter(node -> node.has(key))
                .flatMap(node -> node.texts(key).stream())
                .forEach(name -> found.add(named(name)
                        .orElseThrow(() -> new IllegalStateException("fields.yaml has no field of the name " + name))));
        return found;
    }
}
