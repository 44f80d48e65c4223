package org.gongkai.server.publication.delivery;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.Duty;
import org.gongkai.server.office.RefusedException;
import org.gongkai.server.office.Role;
import org.gongkai.server.platform.ledger.Digest;
import org.gongkai.server.platform.ledger.Ledger;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Deliveries to archives and library, article 25 (移送). Making one closes its list: items and versions stay as they were
 * then, whatever is corrected or withdrawn later.
 */
@Service
public class Deliveries {

    private static final int AT_A_TIME = 500;

    private final DeliveryTable table;
    private final Undelivered undelivered;
    private final Ledger ledger;
    private final Clock clock;

    Deliveries(DeliveryTable table, Undelivered undelivered, Ledger ledger, Clock clock) {
        this.table = table;
        this.undelivered = undelivered;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * What is to be delivered (移送范围).
     *
     * @param recipientName name of the recipient, as the list says it
     * @param from first day of first publication
     * @param to last day
     */
    public record Order(Recipient recipient, String recipientName, LocalDate from, LocalDate to) {}

    /**
     * Makes a delivery of what the recipient has not got yet out of a period.
     *
     * @throws RefusedException if the recipient has no name, the period ends before it begins, nothing is missing in it, or
     *     somebody else packs the same at this moment
     */
    @Transactional
    public Delivery make(Actor actor, Order order) {
        Duty duty = actor.as(Role.CLERK);
        refuseIf(order.recipientName().isBlank(), "delivery.refused.name");
        refuseIf(order.to().isBefore(order.from()), "delivery.refused.period");
        long id = table.add(opened(actor, order));
        int items = pack(id, actor, order);
        refuseIf(items == 0, "delivery.refused.empty");
        table.count(id, items);
        Delivery made = own(actor, id);
        ledger.record(actor.act(duty, "delivery.made", made.subject(), null, digest(made)));
        return made;
    }

    /**
     * Records that a delivery was handed over.
     *
     * @throws RefusedException if it is handed over or cancelled, the day is still to come or before it was made, or it
     *     is not said who received it and by what receipt
     */
    @Transactional
    public void handOver(Actor actor, long id, Delivery.HandOver handOver) {
        Duty duty = actor.as(Role.CLERK);
        refuseIf(handOver.receivedBy().isBlank(), "delivery.refused.received-by");
        refuseIf(handOver.receipt().isBlank(), "delivery.refused.receipt");
        Delivery delivery = own(actor, id);
        LocalDate made = LocalDate.ofInstant(delivery.madeAt(), clock.getZone());
        refuseIf(handOver.on().isAfter(LocalDate.now(clock)) || handOver.on().isBefore(made), "delivery.refused.day");
        refuseIf(!table.handOver(delivery, handOver), "delivery.refused.changed");
        ledger.record(actor.act(duty, "delivery.handed-over", delivery.subject(), digest(delivery), digest(actor, id)));
    }

    /**
     * Cancels a delivery that was not handed over; its items are undelivered again.
     *
     * @throws RefusedException if it is handed over or cancelled, or no reason is given
     */
    @Transactional
    public void cancel(Actor actor, long id, String reason) {
        Duty duty = actor.as(Role.CLERK);
        refuseIf(reason.isBlank(), "refused.reason");
        Delivery delivery = own(actor, id);
        refuseIf(!table.cancel(delivery, Instant.ofEpochMilli(clock.millis()), reason), "delivery.refused.changed");
        table.release(delivery);
        ledger.record(actor.act(duty, "delivery.cancelled", delivery.subject(), digest(delivery), digest(actor, id)));
    }

    /**
     * A delivery of the actor's unit.
     *
     * @throws RefusedException if it is another's
     */
    @Transactional(readOnly = true)
    public Delivery own(Actor actor, long id) {
        return table.find(actor.unit(), id).orElseThrow(() -> new RefusedException("delivery.refused.gone"));
    }

    /** Deliveries of the actor's unit, the latest first. */
    @Transactional(readOnly = true)
    public List<Delivery> list(Actor actor, int skip, int most) {
        return table.list(actor.unit(), skip, most);
    }

    /** How many deliveries the actor's unit has made. */
    @Transactional(readOnly = true)
    public long count(Actor actor) {
        return table.count(actor.unit());
    }

    /** Items of a delivery behind a position, in order. */
    @Transactional(readOnly = true)
    public List<DeliveredItem> items(Delivery delivery, int behind, int most) {
        return table.items(delivery, behind, most);
    }

    /** All items of a delivery, in order. */
    @Transactional(readOnly = true)
    public List<DeliveredItem> items(Delivery delivery) {
        List<DeliveredItem> all = new ArrayList<>(delivery.items());
        for (int behind = 0; behind < delivery.items(); behind += AT_A_TIME) {
            all.addAll(table.items(delivery, behind, AT_A_TIME));
        }
        return all;
    }

    /** Items of a delivery, by the catalogue's number, that were withdrawn since its list was closed. */
    @Transactional(readOnly = true)
    public List<Long> withdrawnSince(Delivery delivery) {
        return table.withdrawn(delivery);
    }

    /** How many items a recipient has not got yet. */
    @Transactional(readOnly = true)
    public long countUndelivered(Actor actor, Recipient recipient) {
        return undelivered.count(actor.unit(), recipient);
    }

    /** These items, the latest first; their position is that in this list. */
    @Transactional(readOnly = true)
    public List<DeliveredItem> undelivered(Actor actor, Recipient recipient, int skip, int most) {
        return undelivered.list(actor.unit(), recipient, skip, most);
    }

    private int pack(long id, Actor actor, Order order) {
        try {
            return undelivered.packInto(id, actor.unit(), order.recipient(), order.from(), order.to());
        } catch (DuplicateKeyException packedMeanwhile) {
            throw new RefusedException("delivery.refused.changed", packedMeanwhile);
        }
    }

    private Delivery opened(Actor actor, Order order) {
        return new Delivery(
                0,
                actor.unit().id(),
                order.recipient(),
                order.recipientName(),
                order.from(),
                order.to(),
                0,
                actor.account().id(),
                Instant.ofEpochMilli(clock.millis()),
                null,
                null);
    }

    private String digest(Actor actor, long id) {
        return digest(own(actor, id));
    }

    private String digest(Delivery delivery) {
        Delivery.HandOver handOver = delivery.handOver();
        Digest digest = new Digest()
                .add(delivery.recipient())
                .add(delivery.recipientName())
                .add(delivery.from())
                .add(delivery.to())
                .add(delivery.state())
                .add(handOver == null ? null : handOver.on())
                .add(handOver == null ? null : handOver.receivedBy())
                .add(handOver == null ? null : handOver.receipt());
        items(delivery).forEach(item -> digest.add(item.itemId()).add(item.version()));
        return digest.hex();
    }

    private static void refuseIf(boolean refused, String key) {
        if (refused) {
            throw new RefusedException(key);
        }
    }
}
