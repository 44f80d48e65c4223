package org.gongkai.server.publication.intake;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.rules.DataNode;
import org.gongkai.server.publication.CatalogueRecord.Validity;
import org.gongkai.server.publication.Categories;
import org.gongkai.server.publication.Category;
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
        DataNode data = DataNode.in(Words.class, "words.yaml");
        for (Field field : Field.values()) {
            List<String> written = data.node("columns").texts(field.name());
            names.put(field, written.get(0));
            example.put(field, data.node("example").text(field.name()));
            written.forEach(name -> fields.put(plain(name), field));
        }
        for (Validity validity : Validity.values()) {
            data.node("validity").texts(validity.name()).forEach(name -> validities.put(plain(name), validity));
        }
        for (Category kind : kinds.all()) {
            data.node("categories").texts(kind.id()).forEach(name -> categories.put(plain(name), kind.id()));
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

    /** Letters and digits only. */
    private static String plain(String written) {
        return written.replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
