package org.gongkai.server.publication;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The latest versions of many items at once (最新版本), for feeds and data files, which would else ask once for each. */
@Repository
public class LatestVersions {

    private static final String LATEST =
            " in (:items) and v.number = (select max(number) from publication_version where item_id = v.item_id)";

    private final JdbcClient jdbc;

    LatestVersions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The highest number that an item has, 0 before the first. */
    @Transactional(readOnly = true)
    public long lastItem() {
        return jdbc.sql("select coalesce(max(item_id), 0) from publication_version")
                .query(Long.class)
                .single();
    }

    /** The latest version of each item, by the item's number. */
    @Transactional(readOnly = true)
    public Map<Long, Version> of(Collection<Long> items) {
        Map<Long, Version> versions = new HashMap<>();
        if (!items.isEmpty()) {
            jdbc.sql("select * from publication_version v where v.item_id" + LATEST)
                    .param("items", items)
                    .query(row -> {
                        Version version = new Version(
                                row.getInt("number"),
                                Instant.ofEpochMilli(row.getLong("at")),
                                row.getString("what_changed"),
                                row.getString("body"));
                        versions.put(row.getLong("item_id"), version);
                    });
        }
        return versions;
    }

    /** When each item was published last, by the item's number. */
    @Transactional(readOnly = true)
    public Map<Long, Instant> timesOf(Collection<Long> items) {
        Map<Long, Instant> times = new HashMap<>();
        if (!items.isEmpty()) {
            jdbc.sql(
                            "select item_id, max(at) as at from publication_version where item_id in (:items) group by item_id")
                    .param("items", items)
                    .query(row -> {
                        times.put(row.getLong("item_id"), Instant.ofEpochMilli(row.getLong("at")));
                    });
        }
        return times;
    }

    /** The files of each item's latest version in their order, by the item's number; items without files are left out. */
    @Transactional(readOnly = true)
    public Map<Long, List<AttachedFile>> filesOf(Collection<Long> items) {
        Map<Long, List<AttachedFile>> files = new HashMap<>();
        if (!items.isEmpty()) {
            jdbc.sql("""
                            select f.id, f.unit_id, f.name, f.media_type, f.size, f.digest, f.machine_readable, v.item_id
                            from version_file v join stored_file f on f.id = v.file_id where v.item_id""" + LATEST + " order by v.item_id, v.position")
                    .param("items", items)
                    .query(row -> {
                        files.computeIfAbsent(row.getLong("item_id"), item -> new ArrayList<>())
                                .add(Attachments.file(row));
                    });
        }
        return files;
    }
}
