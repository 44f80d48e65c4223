package org.gongkai.server.rollup;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gongkai.rules.form.CellId;
import org.gongkai.rules.form.Figure;
import org.gongkai.rules.form.MoneyUnit;
import org.gongkai.server.office.Actor;
import org.gongkai.server.platform.data.Column;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What persons have read off the pages of received reports, in the database (人工确认的数据). */
@Repository
class ClarificationTable {

    private final JdbcClient jdbc;

    ClarificationTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of all reports of a year, by the report's number and the cell. */
    Map<Long, Map<CellId, Clarification>> of(long rollup) {
        Map<Long, Map<CellId, Clarification>> all = new HashMap<>();
        jdbc.sql("""
                        select c.*, a.name from rollup_clarification c join account a on a.id = c.account_id
                        join rollup_report r on r.id = c.report_id where r.rollup_id = :rollup
                        order by c.report_id, c.cell""").param("rollup", rollup).query(row -> {
            all.computeIfAbsent(row.getLong("report_id"), id -> new LinkedHashMap<>())
                    .put(CellId.parse(row.getString("cell")), clarification(row));
        });
        return all;
    }

    /** Enters one; said once more, the later counts. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void put(Actor actor, ReceivedReport report, CellId cell, Clarification said) {
        BigDecimal value = said.figure().value();
        MoneyUnit unit = said.figure().unit();
        jdbc.sql("""
                        insert into rollup_clarification (report_id, cell, raw, value, money_unit, reason, at, account_id)
                        values (:report, :cell, :raw, :value, :unit, :reason, :at, :account)
                        on conflict (report_id, cell) do update set value = excluded.value,
                            money_unit = excluded.money_unit, reason = excluded.reason, at = excluded.at,
                            account_id = excluded.account_id""")
                .param("report", report.id())
                .param("cell", cell.toString())
                .param("raw", said.raw())
                .param("value", value == null ? "" : value.toPlainString())
                .param("unit", unit == null ? null : unit.name())
                .param("reason", said.reason())
                .param("at", Column.of(said.at()))
                .param("account", actor.account().id())
                .update();
    }

    private static Clarification clarification(ResultSet row) throws SQLException {
        String unit = row.getString("money_unit");
        Figure figure =
                Figure.of(new BigDecimal(row.getString("value")), unit == null ? null : MoneyUnit.valueOf(unit));
        return new Clarification(
                figure,
                row.getString("raw"),
                row.getString("reason"),
                Instant.ofEpochMilli(row.getLong("at")),
                row.getString("name"));
    }
}
