package org.gongkai.server.request.feed;

import java.time.Instant;
import java.util.Optional;
import org.gongkai.server.platform.data.Column;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Whose calendar a secret opens (日历地址); a person has one at most. */
@Repository
class FeedTable {

    private final JdbcClient jdbc;

    FeedTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps a secret's digest in the place of the one before. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void put(long account, String digest, Instant at) {
        jdbc.sql("""
                        insert into calendar_feed (account_id, digest, made_at) values (:account, :digest, :at)
                        on conflict (account_id) do update set digest = excluded.digest, made_at = excluded.made_at""")
                .param("account", account)
                .param("digest", digest)
                .param("at", Column.of(at))
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public boolean remove(long account) {
        return jdbc.sql("delete from calendar_feed where account_id = :account")
                        .param("account", account)
                        .update()
                == 1;
    }

    Optional<Instant> madeAt(long account) {
        return jdbc.sql("select made_at from calendar_feed where account_id = :account")
                .param("account", account)
                .query((row, index) -> Instant.ofEpochMilli(row.getLong("made_at")))
                .optional();
    }

    Optional<Long> account(String digest) {
        return jdbc.sql("select account_id from calendar_feed where digest = :digest")
                .param("digest", digest)
                .query(Long.class)
                .optional();
    }
}
