package org.gongkai.server.publication.channel;

import java.time.Clock;
import java.time.Instant;
import org.gongkai.server.office.Offices;
import org.gongkai.server.office.Unit;
import org.gongkai.server.platform.notification.GroupMessages;
import org.gongkai.server.publication.CatalogueItem;
import org.gongkai.server.publication.ItemPublished;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What goes out by itself when an item is published (自动公开渠道), written down in the transaction that publishes it. */
@Component
class SendOut {

    private final ChannelReceipts receipts;
    private final GroupMessages messages;
    private final Offices offices;
    private final SiteAddress site;
    private final ChannelWords words;
    private final Clock clock;

    SendOut(
            ChannelReceipts receipts,
            GroupMessages messages,
            Offices offices,
            SiteAddress site,
            ChannelWords words,
            Clock clock) {
        this.receipts = receipts;
        this.messages = messages;
        this.offices = offices;
        this.site = site;
        this.words = words;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void published(ItemPublished event) {
        CatalogueItem item = event.item();
        Instant now = Instant.ofEpochMilli(clock.millis());
        for (Channel channel : Channel.values()) {
            receipts.add(item, channel, now);
        }
        Unit unit = offices.byId(item.unitId());
        String text = words.say(
                "channel.group.text",
                unit.shortName(),
                item.record().title(),
                words.day(item.publishedOn()),
                site.of(unit, item));
        messages.queue(unit.id(), item.subject(), text.strip());
    }
}
