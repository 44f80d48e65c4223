package org.gongkai.server.publication.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongkai.server.office.Unit;
import org.gongkai.server.platform.data.Column;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The deliveries in the database. */
@Repository
class DeliveryTable {

    private final JdbcClient jdbc;

    DeliveryTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long add(Delivery delivery) {
        return jdbc.sql("""
                        insert into delivery (unit_id, recipient, recipient_name, from_day, to_day, items, made_by,
                            made_at)
                        values (:unit, :recipient, :name, :from, :to, 0, :by, :at) returning id""")
                .param("unit", delivery.unitId())
                .param("recipient", delivery.recipient().name())
                .param("name", delivery.recipientName())
                .param("from", Column.of(delivery.from()))
                .param("to", Column.of(delivery.to()))
                .param("by", delivery.madeBy())
                .param("at", Column.of(delivery.madeAt()))
                .query(Long.class)
                .single();
    }

    void count(long delivery, int items) {
        jdbc.sql("update delivery set items = :items where id = :id")
                .param("items", items)
                .param("id", delivery)
                .update();
    }

    Optional<Delivery> find(Unit unit, long id) {
        return jdbc.sql("select * from delivery where unit_id = :unit and id = :id")
                .param("unit", unit.id())
                .param("id", id)
                .query((row, index) -> delivery(row))
                .optional();
    }

    /** The deliveries of a unit, the latest first. */
    List<Delivery> list(Unit unit, int skip, int most) {
        return jdbc.sql("select * from delivery where unit_id = :unit order by id desc limit :most offset :skip")
                .param("unit", unit.id())
                .param("most", most)
                .param("skip", skip)
                .query((row, index) -> delivery(row))
                .list();
    }

    long count(Unit unit) {
        return jdbc.sql("select count(*) from delivery where unit_id = :unit")
                .param("unit", unit.id())
                .query(Long.class)
                .single();
    }

    /** The items of a delivery behind a position, in order. */
    List<DeliveredItem> items(Delivery delivery, int behind, int most) {
        return jdbc.sql("""
                        select * from delivery_item where delivery_id = :delivery and position > :behind
                        order by position limit :most""")
                .param("delivery", delivery.id())
                .param("behind", behind)
                .param("most", most)
                .query((row, index) -> item(row))
                .list();
    }

    /** Items of a delivery that were withdrawn since its list was closed. */
    List<Long> withdrawn(Delivery delivery) {
        return jdbc.sql("""
                        select i.id from delivery_item d join catalogue_item i on i.id = d.item_id
                        where d.delivery_id = :delivery and i.withdrawn_at is not null order by d.position""").param("delivery", delivery.id()).query(Long.class).list();
    }

    /** Records the handing over; false if it was handed over or cancelled meanwhile. */
    boolean handOver(Delivery delivery, Delivery.HandOver handOver) {
        return jdbc.sql("""
                        update delivery set handed_over_on = :on, received_by = :by, receipt = :receipt
                        where id = :id and handed_over_on is null and cancelled_at is null""")
                        .param("on", Column.of(handOver.on()))
                        .param("by", handOver.receivedBy())
                        .param("receipt", handOver.receipt())
                        .param("id", delivery.id())
                        .update()
                == 1;
    }

    /** Cancels a delivery; false if it was handed over or cancelled meanwhile. */
    boolean cancel(Delivery delivery, Instant at, String reason) {
        return jdbc.sql("""
                        update delivery set cancelled_at = :at, cancelled_reason = :reason
                        where id = :id and handed_over_on is null and cancelled_at is null""")
                        .param("at", Column.of(at))
                        .param("reason", reason)
                        .param("id", delivery.id())
                        .update()
                == 1;
    }

    /** Lets the items of a cancelled delivery go, so that they can be delivered anew. */
    void release(Delivery delivery) {
        jdbc.sql("update delivery_item set live = false where delivery_id = :id")
                .param("id", delivery.id())
                .update();
    }

    private static Delivery delivery(ResultSet row) throws SQLException {
        LocalDate handedOver = Column.day(row, "handed_over_on");
        Instant cancelled = Column.instant(row, "cancelled_at");
        return new Delivery(
                row.getLong("id"),
                row.getLong("unit_id"),
                Recipient.valueOf(row.getString("recipient")),
                row.getString("recipient_name"),
                LocalDate.parse(row.getString("from_day")),
                LocalDate.parse(row.getString("to_day")),
                row.getInt("items"),
                row.getLong("made_by"),
                Instant.ofEpochMilli(row.getLong("made_at")),
                handedOver == null
                        ? null
                        : new Delivery.HandOver(handedOver, row.getString("received_by"), row.getString("receipt")),
                cancelled == null ? null : new Delivery.Cancellation(cancelled, row.getString("cancelled_reason")));
    }

    private static DeliveredItem item(ResultSet row) throws SQLException {
        return new DeliveredItem(
                row.getInt("position"),
                row.getLong("item_id"),
                row.getInt("version"),
                row.getString("index_number"),
                row.getString("title"),
                row.getString("document_number"),
                LocalDate.parse(row.getString("formed_on")),
                LocalDate.parse(row.getString("published_on")));
    }
}
