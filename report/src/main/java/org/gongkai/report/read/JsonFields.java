package org.gongkai.report.read;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The fields of a JSON object, each read as the type it must have; a null counts as not there. */
final class JsonFields {

    /** JSON that is not a report of ours; its message names the field. */
    static final class OtherJsonException extends Exception {
        private static final long serialVersionUID = 1L;

        private OtherJsonException(String message) {
            super(message);
        }
    }

    private final JsonNode node;
    private final String path;

    JsonFields(JsonNode node, String path) throws OtherJsonException {
        this.node = node;
        this.path = path;
        if (!node.isObject()) {
            throw new OtherJsonException((path.isEmpty() ? "The file" : path) + " is not one object");
        }
    }

    Collection<String> names() {
        return node.propertyNames();
    }

    boolean has(String key) {
        JsonNode value = node.get(key);
        return value != null && !value.isNull();
    }

    @Nullable
    String textOrNull(String key) throws OtherJsonException {
        return has(key) ? text(key) : null;
    }

    String text(String key) throws OtherJsonException {
        JsonNode value = value(key);
        if (!value.isString()) {
            throw complaint(key, "must be a string");
        }
        return value.stringValue();
    }

    long number(String key) throws OtherJsonException {
        JsonNode value = value(key);
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw complaint(key, "must be a whole number");
        }
        return value.longValue();
    }

    int integer(String key) throws OtherJsonException {
        long number = number(key);
        if (number < 0 || number > 9_999) {
            throw complaint(key, "must lie between 0 and 9999");
        }
        return (int) number;
    }

    @Nullable
    Integer yearOrNull(String key) throws OtherJsonException {
        return has(key) ? integer(key) : null;
    }

    boolean isFalse(String key) throws OtherJsonException {
        if (has(key) && !value(key).isBoolean()) {
            throw complaint(key, "must be true or false");
        }
        return has(key) && !value(key).booleanValue();
    }

    JsonNode value(String key) throws OtherJsonException {
        JsonNode value = node.get(key);
        if (value == null || value.isNull()) {
            throw complaint(key, "is missing");
        }
        return value;
    }

    JsonFields object(String key) throws OtherJsonException {
        return new JsonFields(value(key), within(key));
    }

    /** The objects of an array; none where there is no such array. */
    List<JsonFields> objects(String key) throws OtherJsonException {
        List<JsonFields> objects = new ArrayList<>();
        for (JsonNode element : array(key)) {
            objects.add(new JsonFields(element, within(key) + "[" + objects.size() + "]"));
        }
        return objects;
    }

    /** The strings of an array; none where there is no such array. */
    List<String> texts(String key) throws OtherJsonException {
        List<String> texts = new ArrayList<>();
        for (JsonNode element : array(key)) {
            if (!element.isString()) {
                throw complaint(key, "must hold strings");
            }
            texts.add(element.stringValue());
        }
        return texts;
    }

    OtherJsonException complaint(String key, @Nullable String what) {
        return new OtherJsonException(within(key) + ": " + what);
    }

    private Iterable<JsonNode> array(String key) throws OtherJsonException {
        if (!has(key)) {
            return List.of();
        }
        if (!value(key).isArray()) {
            throw complaint(key, "must be an array");
        }
        return value(key);
    }

    private String within(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }
}
