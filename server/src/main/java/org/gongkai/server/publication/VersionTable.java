package org.gongkai.server.publication;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.gongkai.server.platform.data.Column;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The versions of published items in the database. */
@Repository
class VersionTable {

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    VersionTable(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    void add(long item, Version version) {
        jdbc.sql("""
                        insert into publication_version (item_id, number, at, what_changed, body)
                        values (:item, :number, :at, :changed, :body)""")
                .param("item", item)
                .param("number", version.number())
                .param("at", Column.of(version.at()))
                .param("changed", version.whatChanged())
                .param("body", version.body())
                .update();
    }

    /** The first versions of many items. */
    void addFirst(List<Long> items, List<String> bodies, Instant at) {
        batch.batchUpdate(
                "insert into publication_version (item_id, number, at, what_changed, body) values (?, 1, ?, '', ?)",
                IntStream.range(0, items.size())
                        .mapToObj(place -> new @Nullable Object[] {items.get(place), Column.of(at), bodies.get(place)})
                        .toList());
    }

    /** Versions of an item, the latest first. */
    List<Version> of(long item) {
        return jdbc.sql("select * from publication_version where item_id = :item order by number desc")
                .param("item", item)
                .query((row, index) -> new Version(
                        row.getInt("number"),
                        Instant.ofEpochMilli(row.getLong("at")),
                        row.getString("what_changed"),
                        row.getString("body")))
                .list();
    }
}
