package org.gongkai.server.portal.content;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.rules.Resources;
import org.gongkai.server.office.RefusedException;
import org.gongkai.server.office.Unit;
import org.gongkai.server.portal.Label;
import org.gongkai.server.portal.ListSource;
import org.gongkai.server.publication.CatalogueItem;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.springframework.stereotype.Component;

/** The key areas (重点领域), from {@code key-areas.yaml}, and which items stand in each. */
@Component
class KeyAreas implements ListSource {

    private final List<KeyArea> all;

    KeyAreas() {
        Object data = new Load(LoadSettings.builder().setLabel("key-areas.yaml").build())
                .loadFromString(Resources.text(KeyAreas.class, "key-areas.yaml"));
        this.all = ((List<?>) data).stream().map(KeyAreas::area).toList();
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

    private static KeyArea area(Object node) {
        Map<?, ?> map = (Map<?, ?>) node;
        return new KeyArea(
                text(map, "id"),
                text(map, "zh"),
                text(map, "en"),
                texts(map, "kinds"),
                texts(map, "words"),
                texts(map, "series"),
                Measure.valueOf(text(map, "measure")));
    }

    private static String text(Map<?, ?> map, String key) {
        return String.valueOf(Objects.requireNonNull(map.get(key), () -> "key-areas.yaml has no " + key + ": " + map));
    }

    private static List<String> texts(Map<?, ?> map, String key) {
        return ((List<?>) Objects.requireNonNull(map.get(key), () -> "key-areas.yaml has no " + key + ": " + map))
                .stream().map(String::valueOf).toList();
    }
}
