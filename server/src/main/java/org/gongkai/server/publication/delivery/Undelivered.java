package org.gongkai.server.publication.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.gongkai.server.office.Unit;
import org.gongkai.server.platform.data.Column;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What a recipient has not got yet (未移送): public items whose latest version is in no delivery to it that stands. It
 * looks into the tables of the catalogue, of which this room is a part, and never writes there.
 */
@Repository
class Undelivered {

    private static final String LATEST = "(select max(v.number) from publication_version v where v.item_id = i.id)";

    private static final String MISSING = """
            from catalogue_item i where i.unit_id = :unit and i.withdrawn_at is null and not exists (
                select 1 from delivery_item d where d.live and d.recipient = :recipient and d.item_id = i.id
                    and d.version = %s)""".formatted(LATEST);

    /**
     * Counted without looking at every item: what is public, less what was delivered, but for deliveries of what was
     * withdrawn or of a version that another has followed, of which there are few.
     */
    private static final String COUNT = """
            select (select count(*) from catalogue_item where unit_id = :unit and withdrawn_at is null)
                - (select coalesce(sum(items), 0) from delivery
                    where unit_id = :unit and recipient = :recipient and cancelled_at is null)
                + (select coalesce(sum((select count(*) from delivery_item d
                    where d.live and d.recipient = :recipient and d.item_id = i.id)), 0)
                    from catalogue_item i where i.unit_id = :unit and i.withdrawn_at is not null)
                + (select count(*) from publication_version v where v.number > 1
                    and exists (select 1 from delivery_item d where d.live and d.recipient = :recipient
                        and d.item_id = v.item_id and d.version = v.number - 1)
                    and exists (select 1 from catalogue_item i where i.id = v.item_id and i.unit_id = :unit
                        and i.withdrawn_at is null))""";

    private final JdbcClient jdbc;

    Undelivered(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long count(Unit unit, Recipient recipient) {
        return jdbc.sql(COUNT)
                .param("unit", unit.id())
                .param("recipient", recipient.name())
                .query(Long.class)
                .single();
    }

    /** The items that a count counts, the latest first: those still missing are found soonest there. */
    List<DeliveredItem> list(Unit unit, Recipient recipient, int skip, int most) {
        return jdbc.sql("select i.*, " + LATEST + " as version " + MISSING
                        + " order by i.published_on desc, i.id desc limit :most offset :skip")
                .param("unit", unit.id())
                .param("recipient", recipient.name())
                .param("most", most)
                .param("skip", skip)
                .query((row, index) -> item(row, skip + index + 1))
                .list();
    }

    /**
     * Puts what is missing into a delivery.
     *
     * @return how many items
     */
    int packInto(long delivery, Unit unit, Recipient recipient, LocalDate from, LocalDate to) {
        String numbered = "select :delivery, row_number() over (order by i.published_on, i.id), :recipient, i.id, "
                + LATEST + ", i.index_number, i.title, i.document_number, i.formed_on, i.published_on ";
        return jdbc.sql("""
                        insert into delivery_item (delivery_id, position, recipient, item_id, version, index_number,
                            title, document_number, formed_on, published_on)
                        """ + numbered + MISSING + " and i.published_on >= :from and i.published_on <= :to")
                .param("delivery", delivery)
                .param("unit", unit.id())
                .param("recipient", recipient.name())
                .param("from", Column.of(from))
                .param("to", Column.of(to))
                .update();
    }

    private static DeliveredItem item(ResultSet row, int position) throws SQLException {
        return new DeliveredItem(
                position,
                row.getLong("id"),
                row.getInt("version"),
                row.getString("index_number"),
                row.getString("title"),
                row.getString("document_number"),
                LocalDate.parse(row.getString("formed_on")),
                LocalDate.parse(row.getString("published_on")));
    }
}
