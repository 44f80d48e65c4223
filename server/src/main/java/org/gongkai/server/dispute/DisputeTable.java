package org.gongkai.server.dispute;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.server.office.Unit;
import org.gongkai.server.platform.data.Column;
import org.gongkai.server.platform.vault.KeyId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Disputes in the database (争议登记簿). */
@Repository
class DisputeTable {

    private static final String SELECT = """
            select d.*, r.year as request_year, r.number as request_number, i.index_number from dispute d
            left join request r on r.id = d.request_id left join catalogue_item i on i.id = d.item_id where\s""";

    private final JdbcClient jdbc;

    DisputeTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Enters a dispute.
     *
     * @param key seals its papers; null where its request's does
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public long add(Dispute dispute, @Nullable KeyId key, Instant at, long by) {
        DisputeSubject subject = dispute.subject();
        Map<String, @Nullable Object> values = DisputeRow.values(dispute);
        values.put("unit", dispute.unitId());
        values.put("kind", dispute.kind().name());
        values.put("request", subject.requestId() == 0 ? null : subject.requestId());
        values.put("item", subject.itemId() == 0 ? null : subject.itemId());
        values.put("earlier", subject instanceof DisputeSubject.Earlier ? subject.reference() : null);
        values.put("key", key == null ? null : key.toString());
        values.put("at", Column.of(at));
        values.put("by", by);
        return jdbc.sql("""
                        insert into dispute (unit_id, kind, request_id, item_id, earlier, reconsideration_id, case_number,
                            body, simplified, co_defendant, known_on, filed_on, accepted_on, copy_on, answered_on,
                            extended_to, result, ended_on, decision_on, term_on, vault_key, entered_at, entered_by)
                        values (:unit, :kind, :request, :item, :earlier, :reconsideration, :case, :body, :simplified,
                            :co, :known, :filed, :accepted, :copy, :answered, :extended, :result, :ended, :decision,
                            :term, :key, :at, :by) returning id""").params(values).query(Long.class).single();
    }

    /** Writes what a dispute says anew; false if another has changed it since. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean write(Dispute dispute) {
        Map<String, @Nullable Object> values = DisputeRow.values(dispute);
        values.put("id", dispute.id());
        values.put("seen", dispute.version());
        return jdbc.sql("""
                        update dispute set version = version + 1, reconsideration_id = :reconsideration,
                            case_number = :case, body = :body, simplified = :simplified, co_defendant = :co,
                            known_on = :known, filed_on = :filed, accepted_on = :accepted, copy_on = :copy,
                            answered_on = :answered, extended_to = :extended, result = :result, ended_on = :ended,
                            decision_on = :decision, term_on = :term, reopened_entry = :reopened,
                            first_result = :first_result, first_ended_on = :first_ended,
                            first_decision_on = :first_decision, first_term_on = :first_term, appealed_by = :appellant,
                            appealed_on = :appealed, appeal_court = :appeal_court, appeal_case = :appeal_case
                        where id = :id and version = :seen""").params(values).update() == 1;
    }

    /** Sets a hearing; false if there is one on that day. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean addHearing(long dispute, LocalDate day) {
        return jdbc.sql("insert into dispute_hearing (dispute_id, on_day) values (:id, :day) on conflict do nothing")
                        .param("id", dispute)
                        .param("day", Column.of(day))
                        .update()
                == 1;
    }

    /** Takes a hearing off; false if there is none on that day. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean dropHearing(long dispute, LocalDate day) {
        return jdbc.sql("delete from dispute_hearing where dispute_id = :id and on_day = :day")
                        .param("id", dispute)
                        .param("day", Column.of(day))
                        .update()
                == 1;
    }

    Optional<Dispute> find(Unit unit, long id) {
        return jdbc.sql(SELECT + "d.unit_id = :unit and d.id = :id")
                .param("unit", unit.id())
                .param("id", id)
                .query((row, index) -> dispute(row))
                .optional();
    }

    /** Another dispute with that number before that body. */
    boolean isKnown(Unit unit, Proceeding proceeding, long other) {
        return !proceeding.caseNumber().isEmpty()
                && jdbc.sql("""
                                select count(*) from dispute where unit_id = :unit and body = :body
                                    and case_number = :case and id <> :other""")
                                .param("unit", unit.id())
                                .param("body", proceeding.body())
                                .param("case", proceeding.caseNumber())
                                .param("other", other)
                                .query(Long.class)
                                .single()
                        > 0;
    }

    /** Those wanted, the latest received first. */
    List<Dispute> list(Unit unit, DisputeFilter filter, long behind, int most) {
        return jdbc.sql(SELECT + "d.unit_id = :unit and " + filter.condition()
                        + " order by coalesce(d.copy_on, d.filed_on) desc, d.id desc limit :most offset :behind")
                .param("unit", unit.id())
                .param("from", filter.from())
                .param("to", filter.to())
                .param("most", most)
                .param("behind", behind)
                .query((row, index) -> dispute(row))
                .list();
    }

    long count(Unit unit, DisputeFilter filter) {
        return jdbc.sql("select count(*) from dispute d where d.unit_id = :unit and " + filter.condition())
                .param("unit", unit.id())
                .param("from", filter.from())
                .param("to", filter.to())
                .query(Long.class)
                .single();
    }

    /** Reconsiderations that a suit may follow. */
    List<Dispute> reconsiderations(Unit unit) {
        return jdbc.sql(SELECT + "d.unit_id = :unit and d.kind = 'RECONSIDERATION' order by d.id desc")
                .param("unit", unit.id())
                .query((row, index) -> dispute(row))
                .list();
    }

    List<Dispute> aboutRequest(Unit unit, long request) {
        return jdbc.sql(SELECT + "d.unit_id = :unit and d.request_id = :request order by d.id")
                .param("unit", unit.id())
                .param("request", request)
                .query((row, index) -> dispute(row))
                .list();
    }

    List<Dispute> aboutItem(Unit unit, long item) {
        return jdbc.sql(SELECT + "d.unit_id = :unit and d.item_id = :item order by d.id")
                .param("unit", unit.id())
                .param("item", item)
                .query((row, index) -> dispute(row))
                .list();
    }

    /** Those over requests whose result corrects, the latest first. */
    List<Dispute> corrected(Unit unit, int most) {
        return jdbc.sql(SELECT + """
                        d.unit_id = :unit and d.request_id is not null
                            and d.result in ('REVOKED', 'CHANGED', 'HELD_UNLAWFUL', 'ORDERED_TO_PERFORM')
                            and d.reopened_entry is null order by d.ended_on desc limit :most""")
                .param("unit", unit.id())
                .param("most", most)
                .query((row, index) -> dispute(row))
                .list();
    }

    /** Suits that follow a reconsideration. */
    List<Dispute> after(Unit unit, long reconsideration) {
        return jdbc.sql(SELECT + "d.unit_id = :unit and d.reconsideration_id = :id order by d.id")
                .param("unit", unit.id())
                .param("id", reconsideration)
                .query((row, index) -> dispute(row))
                .list();
    }

    /** Those that ended in a year, and those that were there at its end and had not. */
    List<Dispute> countable(Unit unit, int year) {
        return jdbc.sql(SELECT + """
                        d.unit_id = :unit and d.co_defendant <> 'OURSELVES' and (d.ended_on between :first and :last
                            or ((d.ended_on is null or d.ended_on > :last)
                                and coalesce(d.copy_on, d.filed_on) <= :last)) order by d.id""")
                .param("unit", unit.id())
                .param("first", "%04d-01-01".formatted(year))
                .param("last", "%04d-12-31".formatted(year))
                .query((row, index) -> dispute(row))
                .list();
    }

    private Dispute dispute(ResultSet row) throws SQLException {
        long id = row.getLong("id");
        Long reopened = Column.number(row, "reopened_entry");
        return new Dispute(
                id,
                row.getLong("unit_id"),
                DisputeKind.valueOf(row.getString("kind")),
                DisputeRow.subject(row),
                DisputeRow.proceeding(row),
                DisputeRow.course(row),
                hearings(id),
                DisputeRow.appeal(row),
                DisputeRow.ending(row),
                reopened == null ? null : Math.toIntExact(reopened),
                row.getInt("version"));
    }

    private List<LocalDate> hearings(long id) {
        return jdbc.sql("select on_day from dispute_hearing where dispute_id = :id order by on_day")
                .param("id", id)
                .query((row, index) -> LocalDate.parse(row.getString(1)))
                .list();
    }
}
