package org.gongkai.rules.request;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gongkai.rules.Resources;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** A mapping of one of this package's data files (数据), with the file's name for complaints. */
record RequestData(String file, Map<?, ?> values) {

    static RequestData of(String file) {
        LoadSettings settings = LoadSettings.builder().setLabel(file).build();
        return new RequestData(
                file, (Map<?, ?>) new Load(settings).loadFromString(Resources.text(RequestData.class, file)));
    }

    boolean has(String key) {
        return values.get(key) != null;
    }

    /** The mappings by name, in the order of the file. */
    Map<String, RequestData> named() {
        Map<String, RequestData> named = new LinkedHashMap<>();
        values.forEach((key, value) -> named.put((String) key, new RequestData(file, (Map<?, ?>) value)));
        return named;
    }

    RequestData node(String key) {
        return new RequestData(file, (Map<?, ?>) required(key));
    }

    List<RequestData> nodes(String key) {
        return ((List<?>) required(key))
                .stream().map(node -> new RequestData(file, (Map<?, ?>) node)).toList();
    }

    int number(String key) {
        return (Integer) required(key);
    }

    String text(String key) {
        return (String) required(key);
    }

    Wording wording(String key) {
        RequestData texts = node(key);
        return new Wording(texts.text("zh"), texts.text("en"));
    }

    @Nullable
    Wording wordingOrNull(String key) {
        return has(key) ? wording(key) : null;
    }

    @Nullable
    LocalDate dateOrNull(String key) {
        return has(key) ? LocalDate.parse(text(key)) : null;
    }

    <E extends Enum<E>> E oneOf(Class<E> type, String key) {
        return constant(type, text(key));
    }

    <E extends Enum<E>> @Nullable E oneOfOrNull(Class<E> type, String key) {
        return has(key) ? oneOf(type, key) : null;
    }

    <E extends Enum<E>> List<E> someOf(Class<E> type, String key) {
        return has(key)
                ? ((List<?>) required(key))
                        .stream().map(name -> constant(type, (String) name)).toList()
                : List.of();
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String id) {
        return Enum.valueOf(type, id.toUpperCase(Locale.ROOT));
    }

    private Object required(String key) {
        Object value = values.get(key);
        if (value == null) {
            throw new IllegalStateException("%s: \"%s\" is missing in %s; add it".formatted(file, key, values));
        }
        return value;
    }
}
