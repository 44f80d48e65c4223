package org.gongkai.server.portal.content;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.Duty;
import org.gongkai.server.office.RefusedException;
import org.gongkai.server.office.Role;
import org.gongkai.server.office.Unit;
import org.gongkai.server.platform.data.Column;
import org.gongkai.server.platform.ledger.Digest;
import org.gongkai.server.platform.ledger.Ledger;
import org.gongkai.server.portal.SiteChanged;
import org.gongkai.server.publication.Catalogue;
import org.gongkai.server.publication.CatalogueItem;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rules that disclosure follows at an office (政府信息公开制度), a fixed column of every site (国办公开办函〔2019〕61号). */
@Service
public class SystemDocuments {

    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s\"<>]{3,490}");
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_BODY = 120;

    private final Catalogue catalogue;
    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SystemDocuments(
            Catalogue catalogue, JdbcClient jdbc, Ledger ledger, ApplicationEventPublisher events, Clock clock) {
        this.catalogue = catalogue;
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    /** The list, the latest first; items that were withdrawn are not in it. */
    @Transactional(readOnly = true)
    List<SystemDocument> of(Unit unit) {
        return jdbc
                .sql("select * from system_document where unit_id = :unit and removed_at is null order by id")
                .param("unit", unit.id())
                .query((row, index) -> document(unit, row))
                .list()
                .stream()
                .filter(document -> document.item() == null || !document.item().isWithdrawn())
                .sorted(Comparator.comparing(SystemDocument::day, Comparator.nullsLast(Comparator.reverseOrder())))
                .toList();
    }

    /** Whether one of these items stands in a unit's list. */
    @Transactional(readOnly = true)
    boolean holdsAny(Unit unit, Collection<Long> items) {
        return !items.isEmpty()
                && !jdbc.sql("""
                        select 1 from system_document
                        where unit_id = :unit and removed_at is null and item_id in (:items) limit 1""")
                        .param("unit", unit.id())
                        .param("items", items)
                        .query(Integer.class)
                        .list()
                        .isEmpty();
    }

    /**
     * Puts an item of the catalogue in the list.
     *
     * @throws RefusedException if no public item has that index number, or it stands there already
     */
    @Transactional
    public void add(Actor actor, String indexNumber) {
        Duty duty = actor.as(Role.CLERK);
        CatalogueItem item = catalogue
                .byIndexNumber(actor.unit(), indexNumber)
                .filter(found -> !found.isWithdrawn())
                .orElseThrow(() -> new RefusedException("refused.system.number", indexNumber));
        if (holdsAny(actor.unit(), List.of(item.id()))) {
            throw new RefusedException("refused.system.there");
        }
        added(actor, duty, insert(actor.unit(), item.id(), "", "", null, ""), indexNumber);
    }

    /**
     * Puts another body's document in the list.
     *
     * @param day when it was made, null where that is not known
     * @throws RefusedException if title or body are missing, or the link is no address
     */
    @Transactional
    public void add(Actor actor, String title, String body, @Nullable LocalDate day, String link) {
        Duty duty = actor.as(Role.CLERK);
        boolean isNamed =
                !title.isBlank() && title.length() <= LONGEST_TITLE && !body.isBlank() && body.length() <= LONGEST_BODY;
        if (!isNamed || !ADDRESS.matcher(link).matches()) {
            throw new RefusedException(isNamed ? "refused.system.link" : "refused.system.title");
        }
        added(actor, duty, insert(actor.unit(), null, title, body, day, link), link);
    }

    /**
     * Takes a document off the list.
     *
     * @throws RefusedException if it does not stand there
     */
    @Transactional
    public void remove(Actor actor, long id) {
        Duty duty = actor.as(Role.CLERK);
        int removed = jdbc.sql("""
                        update system_document set removed_at = :now
                        where id = :id and unit_id = :unit and removed_at is null""")
                .param("now", Column.of(Instant.ofEpochMilli(clock.millis())))
                .param("id", id)
                .param("unit", actor.unit().id())
                .update();
        if (removed == 0) {
            throw new RefusedException("refused.changed");
        }
        ledger.record(actor.act(duty, "system-document.removed", "system-document/" + id, null, null));
        events.publishEvent(new SiteChanged(actor.unit().id()));
    }

    private void added(Actor actor, Duty duty, long id, String what) {
        String digest = new Digest().add(what).hex();
        ledger.record(actor.act(duty, "system-document.added", "system-document/" + id, null, digest));
        events.publishEvent(new SiteChanged(actor.unit().id()));
    }

    private long insert(
            Unit unit, @Nullable Long item, String title, String body, @Nullable LocalDate day, String link) {
        return jdbc.sql("""
                        insert into system_document (unit_id, item_id, title, body, day, link)
                        values (:unit, :item, :title, :body, :day, :link) returning id""")
                .param("unit", unit.id())
                .param("item", item)
                .param("title", title)
                .param("body", body)
                .param("day", Column.of(day))
                .param("link", link)
                .query(Long.class)
                .single();
    }

    private SystemDocument document(Unit unit, ResultSet row) throws SQLException {
        Long number = Column.number(row, "item_id");
        CatalogueItem item = number == null ? null : catalogue.find(number).orElseThrow();
        return new SystemDocument(
                row.getLong("id"),
                item,
                item == null ? row.getString("title") : item.record().title(),
                item == null ? row.getString("body") : unit.name(),
                item == null ? Column.day(row, "day") : item.record().formedOn(),
                row.getString("link"));
    }
}
