package org.gongkai.server.platform.notification;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.gongkai.server.platform.data.Column;
import org.gongkai.server.platform.vault.KeyId;
import org.gongkai.server.platform.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The letters in the database (邮件发件箱). */
@Repository
class MailTable {

    private static final String LETTER = "mail";
    private static final int LONGEST_DETAIL = 300;

    private final JdbcClient jdbc;
    private final Vault vault;
    private final JsonMapper json;

    MailTable(JdbcClient jdbc, Vault vault, JsonMapper json) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.json = json;
    }

    /**
     * A letter that was claimed to be sent.
     *
     * @param sealed its content
     * @param attempt the how-manieth attempt this is
     */
    record Claim(long id, KeyId key, String sealed, int attempt) {}

    @Transactional(propagation = Propagation.MANDATORY)
    public void add(KeyId key, String subject, Letter letter, Instant now) {
        jdbc.sql("""
                        insert into mail (subject, vault_key, sealed, queued_at, due_at)
                        values (:subject, :key, :sealed, :now, :now)""")
                .param("subject", subject)
                .param("key", key.toString())
                .param("sealed", vault.seal(key, LETTER, json.writeValueAsString(letter)))
                .param("now", Column.of(now))
                .update();
    }

    /**
     * Claims the letter that has been due longest until a moment: if it was not ended by then, whoever claimed it has
     * stopped, and it is sent again. A letter that comes twice does less harm than one that never comes.
     */
    @Transactional
    public Optional<Claim> claim(Instant now, Instant until) {
        return jdbc.sql("""
                        update mail set attempts = attempts + 1, due_at = :until where due_at <= :now and id =
                            (select id from mail where due_at <= :now order by due_at, id limit 1)
                        returning id, vault_key, sealed, attempts""")
                .param("now", Column.of(now))
                .param("until", Column.of(until))
                .query((row, index) -> new Claim(
                        row.getLong("id"),
                        new KeyId(row.getString("vault_key")),
                        Objects.requireNonNull(row.getString("sealed")),
                        row.getInt("attempts")))
                .optional();
    }

    Letter open(Claim claim) {
        return json.readValue(vault.open(claim.key(), LETTER, claim.sealed()), Letter.class);
    }

    /** Done: it was sent, and nothing of it is kept. */
    @Transactional
    public void sent(Claim claim, Instant now) {
        jdbc.sql("update mail set due_at = null, sealed = null, sent_at = :now, detail = '' where id = :id")
                .param("now", Column.of(now))
                .param("id", claim.id())
                .update();
    }

    /**
     * It was not taken.
     *
     * @param next when to try again; null gives it up, and nothing of it is kept
     */
    @Transactional
    public void failed(Claim claim, String detail, @Nullable Instant next) {
        String kept = next == null ? "null" : "sealed";
        jdbc.sql("update mail set due_at = :next, detail = :detail, sealed = " + kept + " where id = :id")
                .param("next", Column.of(next))
                .param("detail", detail.substring(0, Math.min(detail.length(), LONGEST_DETAIL)))
                .param("id", claim.id())
                .update();
    }
}
