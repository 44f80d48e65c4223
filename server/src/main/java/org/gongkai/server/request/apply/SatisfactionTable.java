package org.gongkai.server.request.apply;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gongkai.server.office.Unit;
import org.gongkai.server.platform.data.Column;
import org.gongkai.server.platform.vault.Vault;
import org.gongkai.server.request.Register;
import org.gongkai.server.request.Request;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What applicants think of how they were answered, in the database; their words are sealed (满意度). */
@Repository
class SatisfactionTable {

    /** The year of the reply; a request that was taken up again has none for a while, and counts by its receipt. */
    private static final String ANSWERED_IN = "cast(substr(coalesce(r.outcome_on, r.received_on), 1, 4) as integer)";

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
        return jdbc.sql("select score, words, given_at from satisfaction where request_id = :request")
                .param("request", request.id())
                .query((row, index) -> {
                    String words = row.getString("words");
                    return new Satisfaction(
                            row.getInt("score"),
                            words == null ? "" : vault.open(register.key(request), WORDS, words),
                            Instant.ofEpochMilli(row.getLong("given_at")));
                })
                .optional();
    }

    /** How many of a unit's applicants gave each score, by the year in which they were answered. */
    Map<Integer, Map<Integer, Long>> counts(Unit unit) {
        Map<Integer, Map<Integer, Long>> counts = new TreeMap<>();
        jdbc.sql("select " + ANSWERED_IN + " as answered_in, s.score, count(*) as many from satisfaction s"
                        + " join request r on r.id = s.request_id where r.unit_id = :unit group by 1, 2")
                .param("unit", unit.id())
                .query(row -> {
                    counts.computeIfAbsent(row.getInt("answered_in"), year -> new HashMap<>())
                            .put(row.getInt("score"), row.getLong("many"));
                });
        return counts;
    }

    /** The requests behind such a count, the latest opinion first. */
    List<Long> behind(Unit unit, int year, @Nullable Integer score, int most) {
        return jdbc.sql("select r.id from satisfaction s join request r on r.id = s.request_id where r.unit_id = :unit"
                        + " and " + ANSWERED_IN + " = :year" + (score == null ? "" : " and s.score = :score")
                        + " order by s.given_at desc, r.id desc limit :most")
                .param("unit", unit.id())
                .param("year", year)
                .param("score", score)
                .param("most", most)
                .query(Long.class)
                .list();
    }
}
