package org.gongkai.server.portal.content;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.rules.DataNode;
import org.gongkai.server.office.RefusedException;
import org.gongkai.server.office.Unit;
import org.gongkai.server.portal.Label;
import org.gongkai.server.portal.ListSource;
import org.gongkai.server.publication.CatalogueItem;
import org.springframework.stereotype.Component;

/** The key areas (重点领域), from {@code key-areas.yaml}, and which items stand in each. */
@Component
class KeyAreas implements ListSource {

    private final List<KeyArea> all;

    KeyAreas() {
        this.all = DataNode.listIn(KeyAreas.class, "key-areas.yaml").stream()
                .map(KeyAreas::area)
                .toList();
    }

    /** All of them, in the order of the data. */
    List<KeyArea> all() {
        return all;
    }

    Optional<KeyArea> find(String id) {
        return all.stream().filter(area -> area.id().equals(id)).findFirst();
    }

    /**
     * The area of that id.
     *
     * @throws RefusedException if there is none
     */
    KeyArea get(String id) {
        return find(id).orElseThrow(() -> new RefusedException("refused.gone"));
    }

    @Override
    public Stream<String> listsOf(CatalogueItem item) {
        return all.stream().filter(area -> area.gathers(item)).map(KeyArea::list);
    }

    @Override
    public Optional<Label> titleOf(Unit unit, String list) {
        return all.stream()
                .filter(area -> area.list().equals(list))
                .map(KeyArea::label)
                .findFirst();
    }

    private static KeyArea area(DataNode node) {
        return new KeyArea(
                node.text("id"),
                node.text("zh"),
                node.text("en"),
                node.texts("kinds"),
                node.texts("words"),
                node.texts("series"),
                node.oneOf(Measure.class, "measure"));
    }
}
