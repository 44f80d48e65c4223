package org.gongkai.server.publication.channel;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.gongkai.server.platform.data.Column;
import org.gongkai.server.publication.CatalogueItem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** When an item went out by the channels that need nobody's hand (渠道回执). */
@Repository
class ChannelReceipts {

    private final JdbcClient jdbc;

    ChannelReceipts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(CatalogueItem item, Channel channel, Instant at) {
        jdbc.sql("insert into channel_receipt (item_id, channel, at) values (:item, :channel, :at)")
                .param("item", item.id())
                .param("channel", channel.name())
                .param("at", Column.of(at))
                .update();
    }

    /** Those of an item; none where it was published before this program kept the catalogue. */
    @Transactional(readOnly = true)
    public Map<Channel, Instant> of(CatalogueItem item) {
        Map<Channel, Instant> receipts = new EnumMap<>(Channel.class);
        jdbc.sql("select channel, at from channel_receipt where item_id = :item")
                .param("item", item.id())
                .query(row -> {
                    receipts.put(Channel.valueOf(row.getString("channel")), Instant.ofEpochMilli(row.getLong("at")));
                });
        return receipts;
    }
}
