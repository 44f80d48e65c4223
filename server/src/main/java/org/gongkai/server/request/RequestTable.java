package org.gongkai.server.request;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongkai.rules.request.Stage;
import org.gongkai.server.office.Unit;
import org.gongkai.server.platform.data.Column;
import org.gongkai.server.platform.vault.KeyId;
import org.gongkai.server.platform.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The register in the database (登记簿). */
@Repository
class RequestTable {

    private static final String ASKED = "request.asked";
    private static final String SELECT = """
            select r.*, p.vault_key from request r
            join applicant p on p.id = r.applicant_id where\s""";

    private final JdbcClient jdbc;
    private final Vault vault;
    private final JsonMapper json;

    RequestTable(JdbcClient jdbc, Vault vault, JsonMapper json) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.json = json;
    }

    /** The next number of a year; moved on in the transaction that registers, so that there are neither gaps nor doubles. */
    @Transactional(propagation = Propagation.MANDATORY)
    public RequestNumber nextNumber(Unit unit, int year) {
        int number = jdbc.sql("""
                        insert into request_counter (unit_id, year, last) values (:unit, :year, 1)
                        on conflict (unit_id, year) do update set last = request_counter.last + 1 returning last""")
                .param("unit", unit.id())
                .param("year", year)
                .query(Integer.class)
                .single();
        return new RequestNumber(year, number);
    }

    /** Moves the counter of a year past a number that was given elsewhere. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keepClearOf(Unit unit, RequestNumber given) {
        jdbc.sql("""
                        insert into request_counter (unit_id, year, last) values (:unit, :year, :number)
                        on conflict (unit_id, year) do update set last = excluded.last
                        where request_counter.last < excluded.last""")
                .param("unit", unit.id())
                .param("year", given.year())
                .param("number", given.number())
                .update();
    }

    /** The numbers of a unit's requests. */
    Set<RequestNumber> numbers(Unit unit) {
        return new HashSet<>(jdbc.sql("select year, number from request where unit_id = :unit")
                .param("unit", unit.id())
                .query((row, index) -> new RequestNumber(row.getInt("year"), row.getInt("number")))
                .list());
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public long add(
            Unit unit,
            RequestNumber number,
            NewRequest asked,
            Applicants.Place applicant,
            Standing standing,
            Instant at,
            @Nullable Long by) {
        return jdbc.sql("""
                        insert into request (unit_id, year, number, applicant_id, applicant_kind, kind, channel, asked,
                            received_on, registered_at, registered_by, stage, consulting, due_on, needs_year)
                        values (:unit, :year, :number, :applicant, :applicantKind, :kind, :channel, :asked, :received,
                            :at, :by, :stage, :consulting, :due, :needs) returning id""")
                .param("unit", unit.id())
                .param("year", number.year())
                .param("number", number.number())
                .param("applicant", applicant.id())
                .param("applicantKind", asked.applicant().kind().name())
                .param("kind", asked.kind().name())
                .param("channel", asked.channel().name())
                .param("asked", vault.seal(applicant.key(), ASKED, json.writeValueAsString(asked.asked())))
                .param("received", Column.of(asked.receivedOn()))
                .param("at", Column.of(at))
                .param("by", by)
                .param("stage", standing.stage().name())
                .param("consulting", standing.consulting())
                .param("due", Column.of(standing.due()))
                .param("needs", standing.needsYear())
                .query(Long.class)
                .single();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void stand(long request, Standing standing) {
        jdbc.sql("""
                        update request set stage = :stage, consulting = :consulting, due_on = :due, needs_year = :needs,
                            outcome = :outcome, outcome_on = :on where id = :id""")
                .param("stage", standing.stage().name())
                .param("consulting", standing.consulting())
                .param("due", Column.of(standing.due()))
                .param("needs", standing.needsYear())
                .param("outcome", standing.outcome())
                .param("on", Column.of(standing.outcomeOn()))
                .param("id", request)
                .update();
    }

    /** Holds the request until the transaction ends, so that two who enter at once follow one another. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(long request) {
        jdbc.sql("update request set stage = stage where id = :id")
                .param("id", request)
                .update();
    }

    Optional<Request> find(Unit unit, long id) {
        return jdbc.sql(SELECT + "r.unit_id = :unit and r.id = :id")
                .param("unit", unit.id())
                .param("id", id)
                .query((row, index) -> request(row))
                .optional();
    }

    Optional<Request> find(Unit unit, RequestNumber number) {
        return jdbc.sql(SELECT + "r.unit_id = :unit and r.year = :year and r.number = :number")
                .param("unit", unit.id())
                .param("year", number.year())
                .param("number", number.number())
                .query((row, index) -> request(row))
                .optional();
    }

    /**
     * Those that a filter wants, in an order; chosen from an index alone, whole rows are read of those that are shown.
     *
     * @param by order, in SQL
     */
    List<Request> part(Unit unit, RegisterFilter filter, LocalDate today, String by, long behind, int most) {
        String order = " order by " + by;
        return jdbc.sql(SELECT + "r.id in (select r.id from request r where r.unit_id = :unit and " + filter.condition()
                        + order + " limit :most offset :behind)" + order)
                .param("unit", unit.id())
                .param("year", filter.year())
                .param("today", Column.of(today))
                .param("most", most)
                .param("behind", behind)
                .query((row, index) -> request(row))
                .list();
    }

    long count(Unit unit, RegisterFilter filter, LocalDate today) {
        return jdbc.sql("select count(*) from request r where r.unit_id = :unit and " + filter.condition())
                .param("unit", unit.id())
                .param("year", filter.year())
                .param("today", Column.of(today))
                .query(Long.class)
                .single();
    }

    /** Numbers of requests behind one that are still open, in order; of all units. */
    List<Long> open(long behind, int most) {
        return jdbc.sql("select id from request where stage <> 'CLOSED' and id > :behind order by id limit :most")
                .param("behind", behind)
                .param("most", most)
                .query(Long.class)
                .list();
    }

    /** Numbers of requests behind one, in order; of all units. */
    List<Long> all(long behind, int most) {
        return jdbc.sql("select id from request where id > :behind order by id limit :most")
                .param("behind", behind)
                .param("most", most)
                .query(Long.class)
                .list();
    }

    /** A request by its number alone, for the program's own work. */
    Request get(long id) {
        return jdbc.sql(SELECT + "r.id = :id")
                .param("id", id)
                .query((row, index) -> request(row))
                .single();
    }

    /** The key that seals what a request says. */
    KeyId key(long request) {
        return new KeyId(jdbc.sql("""
                        select p.vault_key from request r join applicant p on p.id = r.applicant_id where r.id = :id""").param("id", request).query(String.class).single());
    }

    private Request request(ResultSet row) throws SQLException {
        String asked = row.getString("asked");
        return new Request(
                row.getLong("id"),
                row.getLong("unit_id"),
                new RequestNumber(row.getInt("year"), row.getInt("number")),
                RequestKind.valueOf(row.getString("kind")),
                Channel.valueOf(row.getString("channel")),
                LocalDate.parse(row.getString("received_on")),
                Instant.ofEpochMilli(row.getLong("registered_at")),
                Column.number(row, "registered_by"),
                row.getLong("applicant_id"),
                ApplicantKind.valueOf(row.getString("applicant_kind")),
                asked == null
                        ? null
                        : json.readValue(vault.open(new KeyId(row.getString("vault_key")), ASKED, asked), Asked.class),
                standing(row));
    }

    private static Standing standing(ResultSet row) throws SQLException {
        Long needs = Column.number(row, "needs_year");
        return new Standing(
                Stage.valueOf(row.getString("stage")),
                row.getBoolean("consulting"),
                Column.day(row, "due_on"),
                needs == null ? null : Math.toIntExact(needs),
                row.getString("outcome"),
                Column.day(row, "outcome_on"));
    }
}
