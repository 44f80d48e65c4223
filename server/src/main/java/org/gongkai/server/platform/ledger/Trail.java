package org.gongkai.server.platform.ledger;

import java.util.List;
import org.gongkai.server.platform.data.Column;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Looks acts up in the ledger (台账查阅); for people who read, never for counting what is reported. */
@Repository
public class Trail {

    private final JdbcClient jdbc;

    Trail(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many entries there are. */
    @Transactional(readOnly = true)
    public long count(TrailQuery query) {
        return asked("select count(*)", query, "").query(Long.class).single();
    }

    /** The entries, the latest first. */
    @Transactional(readOnly = true)
    public List<Entry> list(TrailQuery query, int skip, int most) {
        return asked("select *", query, " order by number desc limit :most offset :skip")
                .param("most", most)
                .param("skip", skip)
                .query((row, index) -> Ledger.entry(row))
                .list();
    }

    private JdbcClient.StatementSpec asked(String select, TrailQuery query, String behind) {
        StringBuilder sql = new StringBuilder(select).append(" from ledger_entry where chain = :chain");
        if (!query.subject().isEmpty()) {
            sql.append(query.subject().contains("/") ? " and subject = :subject" : " and subject like :kind");
        }
        if (query.account() != null) {
            sql.append(" and (account_id = :account or deputy_for = :account)");
        }
        if (query.from() != null) {
            sql.append(" and at >= :from");
        }
        if (query.to() != null) {
            sql.append(" and at < :to");
        }
        return jdbc.sql(sql.append(behind).toString())
                .param("chain", query.chain())
                .param("subject", query.subject())
                .param("kind", query.subject() + "/%")
                .param("account", query.account())
                .param("from", Column.of(query.from()))
                .param("to", Column.of(query.to()));
    }
}
