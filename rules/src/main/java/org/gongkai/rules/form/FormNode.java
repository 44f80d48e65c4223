package org.gongkai.rules.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A mapping of a form file, with the path to it, so that every complaint names its place. */
record FormNode(String file, String path, Map<?, ?> values) {

    static FormNode of(String file, String path, @Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return new FormNode(file, path, map);
        }
        throw new FormDataException(file, path, "a mapping is expected here, not " + value);
    }

    String text(String key) {
        Object value = required(key);
        if (value instanceof Map || value instanceof List) {
            throw complaint(key, "a text is expected here, not " + value);
        }
        return value.toString();
    }

    @Nullable
    String textOrNull(String key) {
        return values.get(key) == null ? null : text(key);
    }

    int number(String key) {
        Object value = required(key);
        if (value instanceof Integer number) {
            return number;
        }
        throw complaint(key, "a whole number is expected here, not " + value);
    }

    @Nullable
    Integer numberOrNull(String key) {
        return values.get(key) == null ? null : Integer.valueOf(number(key));
    }

    FormNode node(String key) {
        return of(file, path + "." + key, required(key));
    }

    List<FormNode> nodes(String key) {
        List<FormNode> nodes = new ArrayList<>();
        for (Object item : list(key)) {
            nodes.add(of(file, path + "." + key + "[" + nodes.size() + "]", item));
        }
        return nodes;
    }

    List<FormNode> nodesOrNone(String key) {
        return values.get(key) == null ? List.of() : nodes(key);
    }

    List<String> texts(String key) {
        if (values.get(key) == null) {
            return List.of();
        }
        return list(key).stream().map(String::valueOf).toList();
    }

    /** The mapping under {@code key}, each value a mapping of its own, in the order of the file. */
    Map<String, FormNode> named(String key) {
        Map<String, FormNode> named = new LinkedHashMap<>();
        FormNode parent = node(key);
        parent.values.forEach((id, value) -> named.put(String.valueOf(id), of(file, parent.path + "." + id, value)));
        return named;
    }

    /** Under {@code key}, lists of lists of texts by name; none if the key is missing. */
    Map<String, List<List<String>>> lists(String key) {
        Map<String, List<List<String>>> lists = new LinkedHashMap<>();
        if (values.get(key) == null) {
            return lists;
        }
        FormNode parent = node(key);
        for (Object name : parent.values.keySet()) {
            List<List<String>> ways = new ArrayList<>();
            for (Object way : parent.list(String.valueOf(name))) {
                if (!(way instanceof List<?> cells)) {
                    throw parent.complaint(String.valueOf(name), "a list of lists is expected here");
                }
                ways.add(cells.stream().map(String::valueOf).toList());
            }
            lists.put(String.valueOf(name), ways);
        }
        return lists;
    }

    <E extends Enum<E>> E oneOf(Class<E> type, String key, E otherwise) {
        String text = textOrNull(key);
        if (text == null) {
            return otherwise;
        }
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equalsIgnoreCase(text)) {
                return constant;
            }
        }
        throw complaint(key, "'" + text + "' is none of " + List.of(type.getEnumConstants()));
    }

    FormDataException complaint(String key, String problem) {
        return new FormDataException(file, path + "." + key, problem);
    }

    private List<?> list(String key) {
        if (required(key) instanceof List<?> list) {
            return list;
        }
        throw complaint(key, "a list is expected here, not " + values.get(key));
    }

    private Object required(String key) {
        Object value = values.get(key);
        if (value == null) {
            throw complaint(key, "is missing");
        }
        return value;
    }
}
