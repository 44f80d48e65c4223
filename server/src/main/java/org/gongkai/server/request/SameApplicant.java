package org.gongkai.server.request;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What else the applicant of a request has asked of the same unit (同一申请人的申请): known by the identity document, or by the
 * name where none was noted. Both are compared as keyed digests; nobody's particulars are opened.
 */
@Component
public class SameApplicant {

    private static final String FROM = """
            from request r where r.applicant_id in (
                select p.id from applicant own join applicant p
                    on p.unit_id = :unit and p.identity_digest = own.identity_digest where own.id = :applicant
                union all
                select p.id from applicant own join applicant p
                    on p.unit_id = :unit and p.name_digest = own.name_digest
                    where own.id = :applicant and own.identity_digest is null)""";

    private final JdbcClient jdbc;

    SameApplicant(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All of them, the request itself among them. */
    @Transactional(readOnly = true)
    public Set<Long> requests(Request request) {
        return Set.copyOf(jdbc.sql("select r.id " + FROM)
                .param("applicant", request.applicantId())
                .param("unit", request.unitId())
                .query(Long.class)
                .list());
    }

    /** How many came in the calendar month of the request, itself among them (一个自然月内, 国办函〔2020〕109号). */
    @Transactional(readOnly = true)
    public int inMonthOf(Request request) {
        YearMonth month = YearMonth.from(request.receivedOn());
        LocalDate first = month.atDay(1);
        return jdbc.sql("select count(*) " + FROM + " and r.received_on between :first and :last")
                .param("applicant", request.applicantId())
                .param("unit", request.unitId())
                .param("first", first.toString())
                .param("last", month.atEndOfMonth().toString())
                .query(Integer.class)
                .single();
    }
}
