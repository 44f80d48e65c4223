package org.gongkai.server.publication.intake;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.rules.Resources;
import org.gongkai.server.publication.CatalogueRecord.Validity;
import org.gongkai.server.publication.Categories;
import org.gongkai.server.publication.Category;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.springframework.stereotype.Component;

/** How offices call the columns and write the values of their catalogues (列名与写法), from {@code words.yaml}. */
@Component
class Words {

    private final Map<Field, String> names = new EnumMap<>(Field.class);
    private final Map<Field, String> example = new EnumMap<>(Field.class);
    private final Map<String, Field> fields = new HashMap<>();
    private final Map<String, Validity> validities = new HashMap<>();
    private final Map<String, String> categories = new HashMap<>();

    Words(Categories kinds) {
        Map<?, ?> data = (Map<?, ?>)
                new Load(LoadSettings.builder().setLabel("words.yaml").build())
                        .loadFromString(Resources.text(Words.class, "words.yaml"));
        for (Field field : Field.values()) {
            List<?> written = (List<?>) value(data, "columns", field.name());
            names.put(field, String.valueOf(written.get(0)));
            example.put(field, String.valueOf(value(data, "example", field.name())));
            written.forEach(name -> fields.put(plain(String.valueOf(name)), field));
        }
        for (Validity validity : Validity.values()) {
            ((List<?>) value(data, "validity", validity.name()))
                    .forEach(name -> validities.put(plain(String.valueOf(name)), validity));
        }
        for (Category kind : kinds.all()) {
            ((List<?>) value(data, "categories", kind.id()))
                    .forEach(name -> categories.put(plain(String.valueOf(name)), kind.id()));
        }
        kinds.all().forEach(this::known);
    }

    private void known(Category kind) {
        categories.put(plain(kind.zh()), kind.id());
        categories.put(plain(kind.id()), kind.id());
        categories.put(plain(kind.article()), kind.id());
    }

    /** The column of that name. */
    Optional<Field> field(String name) {
        return Optional.ofNullable(fields.get(plain(name.replaceAll("[（(].*[)）]", ""))));
    }

    /** What the template calls a column. */
    String name(Field field) {
        return names.getOrDefault(field, field.name());
    }

    /** How the template's example writes it. */
    String example(Field field) {
        return example.getOrDefault(field, "");
    }

    Optional<Validity> validity(String written) {
        return Optional.ofNullable(validities.get(plain(written)));
    }

    /** The id of a kind by its name, its id or its article. */
    Optional<String> category(String written) {
        return Optional.ofNullable(categories.get(plain(written)));
    }

    private static Object value(Map<?, ?> data, String part, String key) {
        Object value = data.get(part) instanceof Map<?, ?> map ? map.get(key) : null;
        if (value == null) {
            throw new IllegalStateException("words.yaml has no " + key + " in " + part);
        }
        return value;
    }

    /** Letters and digits only. */
    private static String plain(String written) {
        return written.replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
