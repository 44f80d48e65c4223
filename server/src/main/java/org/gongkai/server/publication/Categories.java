package org.gongkai.server.publication;

import java.util.List;
import java.util.Optional;
import org.gongkai.rules.DataNode;
import org.gongkai.server.office.RefusedException;
import org.springframework.stereotype.Component;

/** The kinds of articles 20 and 21 (主动公开目录), from {@code categories.yaml}. */
@Component("categories")
public class Categories {

    private final List<Category> all;

    Categories() {
        this.all = DataNode.listIn(Categories.class, "categories.yaml").stream()
                .map(Categories::category)
                .toList();
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

    private static Category category(DataNode node) {
        return new Category(
                node.text("id"),
                node.text("article"),
                node.text("zh"),
                node.text("en"),
                node.has("term") ? term(node.node("term")) : null,
                node.has("withdrawal") ? withdrawal(node.node("withdrawal")) : null);
    }

    private static Category.Term term(DataNode node) {
        return new Category.Term(node.number("calendar_days"), node.text("law"));
    }

    private static Category.Withdrawal withdrawal(DataNode node) {
        return new Category.Withdrawal(node.number("working_days"), node.text("law"));
    }
}
