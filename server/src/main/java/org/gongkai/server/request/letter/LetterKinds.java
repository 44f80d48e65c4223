package org.gongkai.server.request.letter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gongkai.rules.Resources;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
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
        for (Object node : (List<?>) data("fields.yaml")) {
            Map<?, ?> map = (Map<?, ?>) node;
            LetterField field = new LetterField(text(map, "id"), text(map, "name"), text(map, "sample"));
            fields.put(field.id(), field);
        }
        for (String file : FILES) {
            Map<?, ?> group = (Map<?, ?>) data(file);
            for (Object node : list(group, "letters")) {
                LetterKind kind = kind(group, (Map<?, ?>) node);
                kinds.put(kind.id(), kind);
            }
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

    private LetterKind kind(Map<?, ?> group, Map<?, ?> map) {
        Map<?, ?> name = inner(map, "name");
        Set<LetterField> required = fields(group, map, "required");
        Set<LetterField> optional = fields(group, map, "optional");
        optional.removeAll(required);
        return new LetterKind(
                text(map, "id"),
                text(name, "zh"),
                text(name, "en"),
                wording(map),
                new ArrayList<>(required),
                new ArrayList<>(optional),
                Boolean.TRUE.equals(group.get("remedies")),
                Boolean.TRUE.equals(map.get("unchallengeable")));
    }

    private LetterKind.Wording wording(Map<?, ?> map) {
        String number = map.get("number") == null ? field(NUMBER).placeholder() : text(map, "number");
        List<String> body = list(map, "body").stream().map(Object::toString).toList();
        return new LetterKind.Wording(number, text(map, "title"), text(map, "to"), body);
    }

    /** Fields that all letters of a group have, and those of one letter. */
    private Set<LetterField> fields(Map<?, ?> group, Map<?, ?> map, String key) {
        Set<LetterField> found = new LinkedHashSet<>();
        Stream.of(group, map)
                .map(node -> node.get(key))
                .filter(List.class::isInstance)
                .flatMap(names -> ((List<?>) names).stream())
                .forEach(name -> found.add(named(name.toString())
                        .orElseThrow(() -> new IllegalStateException("fields.yaml has no field of the name " + name))));
        return found;
    }

    private static Object data(String file) {
        return new Load(LoadSettings.builder().setLabel(file).build())
                .loadFromString(Resources.text(LetterKinds.class, file));
    }

    private static String text(Map<?, ?> map, String key) {
        return value(map, key).toString();
    }

    private static List<?> list(Map<?, ?> map, String key) {
        return (List<?>) value(map, key);
    }

    private static Map<?, ?> inner(Map<?, ?> map, String key) {
        return (Map<?, ?>) value(map, key);
    }

    private static Object value(Map<?, ?> map, String key) {
        Object value = map.get(key);
        if (value == null) {
            throw new IllegalStateException("Data of letters: an entry has no " + key + ": " + map);
        }
        return value;
    }
}
