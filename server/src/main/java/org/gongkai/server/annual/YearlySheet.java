package org.gongkai.server.annual;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gongkai.rules.form.CellId;
import org.gongkai.rules.form.Figure;
import org.gongkai.rules.form.FormColumn;
import org.gongkai.rules.form.MoneyUnit;
import org.gongkai.rules.form.ReportForm;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.RefusedException;
import org.gongkai.server.office.Unit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What no record of the program knows, filled in by hand once a year (年度填报表): licences, penalties, fees, procurement. */
@Repository
class YearlySheet {

    private final JdbcClient jdbc;
    private final Clock clock;

    YearlySheet(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What has been filled in, by cell. */
    @Transactional(readOnly = true)
    public Map<CellId, SheetEntry> of(Unit unit, int year) {
        Map<CellId, SheetEntry> entries = new LinkedHashMap<>();
        jdbc.sql("""
                        select s.*, a.name from annual_sheet s join account a on a.id = s.entered_by
                        where s.unit_id = :unit and s.year = :year order by s.cell""").param("unit", unit.id()).param("year", year).query(row -> {
            entries.put(CellId.parse(row.getString("cell")), entry(row));
        });
        return entries;
    }

    /**
     * Fills a cell in; blank takes the figure out again.
     *
     * @throws RefusedException if it is no figure that the cell may hold
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void fill(Actor actor, ReportForm form, int year, CellId cell, String typed, @Nullable MoneyUnit unit) {
        jdbc.sql("delete from annual_sheet where unit_id = :unit and year = :year and cell = :cell")
                .param("unit", actor.unit().id())
                .param("year", year)
                .param("cell", cell.toString())
                .update();
        if (typed.isBlank()) {
            return;
        }
        FormColumn column = form.columnOf(cell);
        jdbc.sql("""
                        insert into annual_sheet (unit_id, year, cell, value, money_unit, entered_at, entered_by)
                        values (:unit, :year, :cell, :value, :money, :at, :by)""")
                .param("unit", actor.unit().id())
                .param("year", year)
                .param("cell", cell.toString())
                .param("value", value(column, typed.strip()).toPlainString())
                .param("money", unit == null ? null : unit.name())
                .param("at", clock.millis())
                .param("by", actor.account().id())
                .update();
    }

    /** @throws RefusedException if it is no figure that the column may hold */
    static BigDecimal value(FormColumn column, String typed) {
        try {
            BigDecimal value = new BigDecimal(typed);
            boolean fits =
                    switch (column.type()) {
                        case COUNT ->
                            value.signum() >= 0 && value.stripTrailingZeros().scale() <= 0;
                        case CHANGE -> value.stripTrailingZeros().scale() <= 0;
                        case MONEY -> value.signum() >= 0 && value.scale() <= 6;
                    };
            if (fits && value.precision() <= 18) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw new RefusedException("refused.sheet." + column.type(), typed);
        }
        throw new RefusedException("refused.sheet." + column.type(), typed);
    }

    private static SheetEntry entry(ResultSet row) throws SQLException {
        String unit = row.getString("money_unit");
        Figure figure =
                Figure.of(new BigDecimal(row.getString("value")), unit == null ? null : MoneyUnit.valueOf(unit));
        return new SheetEntry(figure, Instant.ofEpochMilli(row.getLong("entered_at")), row.getString("name"));
    }
}
