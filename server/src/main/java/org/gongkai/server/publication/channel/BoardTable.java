package org.gongkai.server.publication.channel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.gongkai.server.office.Unit;
import org.gongkai.server.platform.data.Column;
import org.gongkai.server.publication.CatalogueItem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The postings in the database. */
@Repository
class BoardTable {

    private final JdbcClient jdbc;

    BoardTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False if the item hangs already. */
    boolean post(CatalogueItem item, PostingPeriod period, long account, Instant now) {
        return jdbc.sql("""
                        insert into board_posting (item_id, unit_id, from_day, until_day, posted_at, posted_by)
                        values (:item, :unit, :from, :until, :now, :account) on conflict do nothing""")
                        .param("item", item.id())
                        .param("unit", item.unitId())
                        .param("from", Column.of(period.from()))
                        .param("until", Column.of(period.until()))
                        .param("now", Column.of(now))
                        .param("account", account)
                        .update()
                == 1;
    }

    /** False if it does not hang. */
    boolean takeDown(CatalogueItem item, long account, Instant now) {
        return jdbc.sql("""
                        update board_posting set taken_down_at = :now, taken_down_by = :account
                        where item_id = :item and taken_down_at is null""")
                        .param("now", Column.of(now))
                        .param("account", account)
                        .param("item", item.id())
                        .update()
                == 1;
    }

    /** Postings of an item, the latest first. */
    List<Posting> of(CatalogueItem item) {
        return jdbc.sql("select * from board_posting where item_id = :item order by id desc")
                .param("item", item.id())
                .query((row, index) -> posting(row))
                .list();
    }

    /** What hangs now, what is to be taken down soonest first. */
    List<Posting> hanging(Unit unit) {
        return jdbc.sql("""
                        select * from board_posting where unit_id = :unit and taken_down_at is null
                        order by until_day, id""")
                .param("unit", unit.id())
                .query((row, index) -> posting(row))
                .list();
    }

    /** Which items have ever hung. */
    Set<Long> everPosted(Unit unit) {
        return new HashSet<>(jdbc.sql("select distinct item_id from board_posting where unit_id = :unit")
                .param("unit", unit.id())
                .query(Long.class)
                .list());
    }

    private static Posting posting(ResultSet row) throws SQLException {
        return new Posting(
                row.getLong("id"),
                row.getLong("item_id"),
                new PostingPeriod(
                        LocalDate.parse(row.getString("from_day")), LocalDate.parse(row.getString("until_day"))),
                Objects.requireNonNull(Column.instant(row, "posted_at")),
                row.getLong("posted_by"),
                Column.instant(row, "taken_down_at"),
                Column.number(row, "taken_down_by"));
    }
}
