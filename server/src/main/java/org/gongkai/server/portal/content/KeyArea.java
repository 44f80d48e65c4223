package org.gongkai.server.portal.content;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.gongkai.server.portal.Label;
import org.gongkai.server.publication.CatalogueItem;

/**
 * A key area of disclosure (重点领域).
 *
 * @param id name in the data and in its address
 * @param zh name in Chinese
 * @param en name in English
 * @param kinds ids of the kinds whose items can stand in it
 * @param words of which one stands in such an item; none for all items of the kinds
 * @param series what is usually told by year
 * @param measure in what it is usually counted
 */
record KeyArea(
        String id, String zh, String en, List<String> kinds, List<String> words, List<String> series, Measure measure) {

    private static final String LISTS = "key-areas/";

    /** Name in the reader's language. */
    public String name(Locale locale) {
        return locale.getLanguage().equals("en") ? en : zh;
    }

    /** Its name in both languages. */
    Label label() {
        return new Label(zh, en);
    }

    /** Name of the list of its items. */
    String list() {
        return LISTS + id;
    }

    /** Whether an item stands in it. */
    boolean gathers(CatalogueItem item) {
        return kinds.contains(item.record().category())
                && (words.isEmpty()
                        || Stream.of(
                                        item.record().title(),
                                        item.record().topic(),
                                        item.record().keywords())
                                .anyMatch(text -> words.stream().anyMatch(text::contains)));
    }

    static boolean isList(String name) {
        return name.startsWith(LISTS);
    }
}
