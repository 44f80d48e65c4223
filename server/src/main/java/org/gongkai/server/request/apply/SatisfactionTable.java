package org.gongkai.server.request.apply;

import java.time.Instant;
import java.util.Optional;
import org.gongkai.server.platform.data.Column;
import org.gongkai.server.platform.vault.Vault;
import org.gongkai.server.request.Register;
import org.gongkai.server.request.Request;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What applicants think of how they were answered, in the database; their words are sealed (满意度). */
@Repository
class SatisfactionTable {

    private static final String WORDS = "satisfaction.words";

    private final JdbcClient jdbc;
    private final Register register;
    private final Vault vault;

    SatisfactionTable(JdbcClient jdbc, Register register, Vault vault) {
        this.jdbc = jdbc;
        this.register = register;
        this.vault = vault;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void put(Request request, int score, String words, Instant at) {
        jdbc.sql("""
                        insert into satisfaction (request_id, score, words, given_at)
                        values (:request, :score, :words, :at)
                        on conflict (request_id) do update set score = excluded.score, words = excluded.words,
                            given_at = excluded.given_at""")
                .param("request", request.id())
                .param("score", score)
                .param("words", words.isEmpty() ? null : vault.seal(register.key(request), WORDS, words))
                .param("at", Column.of(at))
                .update();
    }

    /** The words go; the score stays for the statistics. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void erase(long request) {
        jdbc.sql("update satisfaction set words = null where request_id = :request")
                .param("request", request)
                .update();
    }

    @Transactional(readOnly = true)
    public Optional<Satisfaction> find(Request request) {
        return jdbc.sql("select score, words from satisfaction where request_id = :request")
                .param("request", request.id())
                .query((row, index) -> {
                    String words = row.getString("words");
                    return new Satisfaction(
                            row.getInt("score"), words == null ? "" : vault.open(register.key(request), WORDS, words));
                })
                .optional();
    }
}
