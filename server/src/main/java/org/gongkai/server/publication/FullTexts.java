package org.gongkai.server.publication;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Full texts of many items at once (全文读取), for whoever makes them findable. */
@Repository
public class FullTexts {

    private final JdbcClient jdbc;

    FullTexts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest version's text and its files' texts, by item. */
    @Transactional(readOnly = true)
    public Map<Long, FullText> of(Collection<Long> items) {
        if (items.isEmpty()) {
            return Map.of();
        }
        Map<Long, FullText> texts = new HashMap<>();
        jdbc.sql("""
                        select v.item_id, v.body from publication_version v where v.item_id in (:items)
                          and v.number = (select max(number) from publication_version where item_id = v.item_id)""")
                .param("items", items)
                .query((row, index) -> new FullText(row.getLong("item_id"), row.getString("body"), new ArrayList<>()))
                .list()
                .forEach(text -> texts.put(text.item(), text));
        files(items).forEach(file -> {
            FullText text = texts.get(file.item());
            if (text != null) {
                text.files().add(file.file());
            }
        });
        return texts;
    }

    private record FileOf(long item, FullText.File file) {}

    private List<FileOf> files(Collection<Long> items) {
        return jdbc.sql("""
                        select v.item_id, f.name, coalesce(f.text, '') as text
                        from version_file v join stored_file f on f.id = v.file_id where v.item_id in (:items)
                          and v.number = (select max(number) from publication_version where item_id = v.item_id)
                        order by v.item_id, v.position""")
                .param("items", items)
                .query((row, index) -> new FileOf(
                        row.getLong("item_id"), new FullText.File(row.getString("name"), row.getString("text"))))
                .list();
    }
}
