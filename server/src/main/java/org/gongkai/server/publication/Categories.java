package org.gongkai.server.publication;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.rules.Resources;
import org.gongkai.server.office.RefusedException;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.springframework.stereotype.Component;

/** The kinds of articles 20 and 21 (主动公开目录), from {@code categories.yaml}. */
@Component("categories")
public class Categories {

    private final List<Category> all;

    Categories() {
        Object data = new Load(
                        LoadSettings.builder().setLabel("categories.yaml").build())
                .loadFromString(Resources.text(Categories.class, "categories.yaml"));
        this.all = ((List<?>) data).stream().map(Categories::category).toList();
    }

    /** All kinds, in the order of the articles. */
    public List<Category> all() {
        return all;
    }

    /** The kind of that id. */
    public Optional<Category> find(String id) {
        return all.stream().filter(category -> category.id().equals(id)).findFirst();
    }

    /**
     * The kind of that id.
     *
     * @throws RefusedException if there is none
     */
    public Category get(String id) {
        return find(id).orElseThrow(() -> new RefusedException("refused.category"));
    }

    private static Category category(Object node) {
        Map<?, ?> map = (Map<?, ?>) node;
        return new Category(
                text(map, "id"), text(map, "article"), text(map, "zh"), text(map, "en"), term(map), withdrawal(map));
    }

    private static Category.@Nullable Term term(Map<?, ?> map) {
        return map.get("term") instanceof Map<?, ?> term
                ? new Category.Term(Integer.parseInt(text(term, "calendar_days")), text(term, "law"))
                : null;
    }

    private static Category.@Nullable Withdrawal withdrawal(Map<?, ?> map) {
        return map.get("withdrawal") instanceof Map<?, ?> term
                ? new Category.Withdrawal(Integer.parseInt(text(term, "working_days")), text(term, "law"))
                : null;
    }

    private static String text(Map<?, ?> map, String key) {
        Object value = map.get(key);
        if (value == null) {
            throw new IllegalStateException("categories.yaml: an entry has no " + key + ": " + map);
        }
        return value.toString();
    }
}
