package org.gongkai.server.request;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.gongkai.server.office.Unit;
import org.gongkai.server.platform.data.Column;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the annual report counts of the dockets (依申请公开统计): one request counts once, new in the year it was received, by
 * its first outcome in the year that came; pending on 31 December it is carried over. Corrections of records about oneself
 * (条例 41) are not counted.
 */
@Repository
public class RequestStatistics {

    /** Whoever counts in a year: received by its end, and not ended before it began. */
    private static final String REQUESTS =
            "select id, year, number, applicant_kind, received_on, outcome_on, outcome from request"
                    + " where unit_id = :unit and kind = 'DISCLOSURE' and outcome_on ";

    /** Those that had not ended before the year and came by its end; either half of them comes out of the index. */
    private static final String COUNTED =
            " from (" + REQUESTS + ">= :from union all " + REQUESTS + "is null) r" + " where r.received_on <= :to";

    private final JdbcClient jdbc;
    private final RequestTable requests;

    RequestStatistics(JdbcClient jdbc, RequestTable requests) {
        this.jdbc = jdbc;
        this.requests = requests;
    }

    /**
     * So many requests that are alike in what is counted.
     *
     * @param received whether they were received in the year, else carried in
     * @param outcome id of the reply kind they ended with in the year; null for those carried out
     */
    public record Tally(
            ApplicantKind applicant,
            boolean received,
            @Nullable String outcome,
            long count) {}

    /**
     * Which requests of a year are wanted.
     *
     * @param received true for those received in the year, false for those carried in, null for both
     * @param carriedOut whether those that had not ended by the end of the year are wanted
     * @param outcomes ids of the reply kinds they ended with in the year; empty where that does not matter
     * @param applicants kinds of applicants
     */
    public record Wanted(
            @Nullable Boolean received,
            boolean carriedOut,
            Collection<String> outcomes,
            Collection<ApplicantKind> applicants) {}

    /** Everything that is counted in a year, in one pass. */
    @Transactional(readOnly = true)
    public List<Tally> tally(Unit unit, int year) {
        return jdbc.sql("select r.applicant_kind, case when r.received_on >= :from then 1 else 0 end as fresh,"
                        + " case when r.outcome_on <= :to then r.outcome end as ended, count(*) as many" + COUNTED
                        + " group by 1, 2, 3")
                .param("unit", unit.id())
                .param("from", Column.of(LocalDate.of(year, 1, 1)))
                .param("to", Column.of(LocalDate.of(year, 12, 31)))
                .query((row, index) -> new Tally(
                        ApplicantKind.valueOf(row.getString("applicant_kind")),
                        row.getInt("fresh") == 1,
                        row.getString("ended"),
                        row.getLong("many")))
                .list();
    }

    /** Processing fees received in a year, in yuan (信息处理费, 国办函〔2020〕109号). */
    @Transactional(readOnly = true)
    public BigDecimal feesReceived(Unit unit, int year) {
        return jdbc.sql("""
                        select coalesce(sum(e.amount), 0) from docket_entry e
                        where e.kind = 'paid' and e.struck_at is null and e.on_day between :from and :to
                            and (select r.unit_id from request r where r.id = e.request_id) = :unit""")
                .param("unit", unit.id())
                .param("from", Column.of(LocalDate.of(year, 1, 1)))
                .param("to", Column.of(LocalDate.of(year, 12, 31)))
                .query(BigDecimal.class)
                .single();
    }

    /** The requests behind a figure, in the order of their numbers. */
    @Transactional(readOnly = true)
    public List<Request> behind(Unit unit, int year, Wanted wanted, int skip, int most) {
        StringBuilder sql =
                new StringBuilder("select r.id").append(COUNTED).append(" and r.applicant_kind in (:kinds)");
        if (wanted.received() != null) {
            sql.append(wanted.received() ? " and r.received_on >= :from" : " and r.received_on < :from");
        }
        if (wanted.carriedOut()) {
            sql.append(" and (r.outcome_on is null or r.outcome_on > :to)");
        }
        if (!wanted.outcomes().isEmpty()) {
            sql.append(" and r.outcome_on <= :to and r.outcome in (:outcomes)");
        }
        return jdbc
                .sql(sql.append(" order by r.year, r.number limit :most offset :skip")
                        .toString())
                .param("unit", unit.id())
                .param("from", Column.of(LocalDate.of(year, 1, 1)))
                .param("to", Column.of(LocalDate.of(year, 12, 31)))
                .param("kinds", wanted.applicants().stream().map(Enum::name).collect(Collectors.toSet()))
                .param("outcomes", wanted.outcomes())
                .param("most", most)
                .param("skip", skip)
                .query(Long.class)
                .list()
                .stream()
                .map(requests::get)
                .toList();
    }
}
