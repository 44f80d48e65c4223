package org.gongkai.server.annual;

import java.time.Instant;
import java.util.List;
import org.gongkai.server.platform.data.Column;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Approvals that were taken back, in the database (撤回的批准). */
@Repository
class VoidApprovals {

    private final JdbcClient jdbc;

    VoidApprovals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Keeps a report's approval as one that is void.
     *
     * @param number document number that is void with it, empty where none is
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(YearReport report, String number, Instant at, long by, String because) {
        jdbc.sql("""
                        insert into annual_void_approval (report_id, document_number, signed_on, frozen, approved_at,
                            approved_by, void_at, void_by, because)
                        select id, :number, signed_on, frozen, approved_at, approved_by, :at, :by, :because
                        from annual_report where id = :report""")
                .param("report", report.id())
                .param("number", number)
                .param("at", Column.of(at))
                .param("by", by)
                .param("because", because)
                .update();
    }

    /** Those of a report, the latest first. */
    List<VoidApproval> of(YearReport report) {
        return jdbc.sql("""
                        select v.*, a.name as approver, b.name as voider from annual_void_approval v
                        join account a on a.id = v.approved_by join account b on b.id = v.void_by
                        where v.report_id = :report order by v.id desc""")
                .param("report", report.id())
                .query((row, index) -> new VoidApproval(
                        row.getString("document_number"),
                        Column.day(row, "signed_on"),
                        Instant.ofEpochMilli(row.getLong("approved_at")),
                        row.getString("approver"),
                        Instant.ofEpochMilli(row.getLong("void_at")),
                        row.getString("voider"),
                        row.getString("because")))
                .list();
    }
}
