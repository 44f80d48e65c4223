package org.gongkai.server.annual;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.gongkai.rules.form.CellId;
import org.gongkai.rules.form.ReportForm;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the figures of frozen reports counted (定稿数据的来源), as it stood then. Kept for the cells that add up no others; a
 * sum counts what these count.
 */
@Repository
class FrozenEntries {

    private static final int LONGEST = 400;

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    FrozenEntries(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(YearReport report, Map<CellId, List<CountedEntry>> entries) {
        List<Object[]> rows = new ArrayList<>();
        entries.forEach((cell, counted) -> {
            for (int place = 0; place < counted.size(); place++) {
                CountedEntry entry = counted.get(place);
                rows.add(new Object[] {
                    report.id(), cell.toString(), entry.subject(), entry.label(), entry.path(), cut(entry.says()), place
                });
            }
        });
        batch.batchUpdate("""
                insert into annual_entry (report_id, cell, subject, label, path, says, place)
                values (?, ?, ?, ?, ?, ?, ?)""", rows);
    }

    /** Keeps what each unit gave to each cell of a region's report, its sums too. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keepShares(YearReport report, ReportForm form, RegionTotal total) {
        form.cells().forEach(cell -> keep(report, Map.of(cell, shares(total, cell))));
    }

    /** Forgets what the figures of a report counted that is frozen no more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(YearReport report) {
        jdbc.sql("delete from annual_entry where report_id = :id")
                .param("id", report.id())
                .update();
    }

    private static List<CountedEntry> shares(RegionTotal total, CellId cell) {
        return total.shares(cell).stream().map(RegionShare::entry).toList();
    }

    /** What these cells counted of the unit's own records, in the order it had; no unit's share of a region's figure. */
    List<CountedEntry> of(YearReport report, Collection<CellId> cells) {
        return jdbc.sql("""
                        select subject, label, path, says from annual_entry
                        where report_id = :id and cell in (:cells)
                            and subject not like 'annual/%' and subject not like 'rollup/%' order by cell, place, subject""")
                .param("id", report.id())
                .param("cells", cells.stream().map(CellId::toString).toList())
                .query((row, index) -> new CountedEntry(
                        row.getString("subject"), row.getString("label"), row.getString("path"), row.getString("says")))
                .list();
    }

    private static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
}
