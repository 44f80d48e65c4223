package org.gongkai.server.portal.data;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.gongkai.server.office.Unit;
import org.gongkai.server.publication.CatalogueItem;
import org.gongkai.server.publication.Extract;
import org.gongkai.server.publication.Version;

/**
 * A feed that readers subscribe to, whatever it is written in (订阅源). Ids are made from what never changes, the unit's code
 * and the index number, so that they stay when the office moves to another address.
 *
 * @param id its own id
 * @param title title
 * @param author body that publishes it
 * @param home address of the list that it tells of
 * @param entries the latest first
 */
record Feed(String id, String title, String author, String home, List<Entry> entries) {

    private static final int LONGEST = 300;

    /**
     * An item in it.
     *
     * @param published beginning of the day of first publication
     * @param updated when the latest version was published
     * @param address address of its page
     * @param text its text where that is short, else its summary or how it begins
     */
    record Entry(String id, String title, Instant published, Instant updated, String address, String text) {

        static Entry of(Unit unit, CatalogueItem item, Version latest, String address, ZoneId zone) {
            return new Entry(
                    Feed.id(unit, item.indexNumber()),
                    item.record().title(),
                    item.publishedOn().atStartOfDay(zone).toInstant(),
                    latest.at(),
                    address,
                    summary(item, latest));
        }

        private static String summary(CatalogueItem item, Version latest) {
            String summary = item.record().summary();
            Extract.Room room = lines -> String.join("\n", lines).length() <= LONGEST;
            return summary.isBlank()
                    ? String.join("\n", Extract.of(item, latest, room).lines())
                    : summary;
        }
    }

    /** The id of something that belongs to a unit. */
    static String id(Unit unit, String what) {
        String name = "gongkai/" + unit.code() + "/" + what;
        return "urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /** When something in it changed last; of an empty feed nothing ever has. */
    Instant updated() {
        return entries.stream()
                .map(Entry::updated)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }
}
