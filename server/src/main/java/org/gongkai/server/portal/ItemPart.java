package org.gongkai.server.portal;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.server.publication.CatalogueItem;

/**
 * What a room shows below the text of an item on its public page (信息页附属内容), such as charts of a report: rooms bring
 * theirs as beans, rendered and kept with the page.
 */
public interface ItemPart {

    /** What is shown of an item; empty where nothing is. */
    Optional<Shown> of(CatalogueItem item);

    /** Numbers of the items on whose pages something of this one is shown. */
    Stream<Long> showing(CatalogueItem item);

    /**
     * What is shown.
     *
     * @param template template whose fragment {@code part} takes the model
     */
    record Shown(String template, Map<String, Object> model) {

        public Shown {
            model = Map.copyOf(model);
        }
    }
}
