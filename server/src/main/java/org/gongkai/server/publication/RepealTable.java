package org.gongkai.server.publication;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which document repeals which (废止依据), in the database. */
@Repository
class RepealTable {

    private final JdbcClient jdbc;

    RepealTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes down what repeals an item, or that nothing does. */
    void repeal(long item, @Nullable Long by) {
        jdbc.sql("update catalogue_item set repealed_by = :by where id = :id")
                .param("by", by)
                .param("id", item)
                .update();
    }

    Optional<Long> repealer(long item) {
        return jdbc.sql("select repealed_by from catalogue_item where id = :id and repealed_by is not null")
                .param("id", item)
                .query(Long.class)
                .optional();
    }

    List<Long> repealedBy(long item) {
        return jdbc.sql("select id from catalogue_item where repealed_by = :id")
                .param("id", item)
                .query(Long.class)
                .list();
    }
}
