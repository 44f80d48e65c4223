package org.gongkai.server.rollup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gongkai.report.read.source.UnreadableException;
import org.gongkai.server.platform.data.Column;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** ZIPs of reports, and what became of each of their files, in the database (批量收件). */
@Repository
class IntakeTable {

    private static final String WITH_PROGRESS =
            "select i.*, (select count(*) from rollup_intake_file f where f.intake_id = i.id) as done from rollup_intake i ";

    private final JdbcClient jdbc;

    IntakeTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Enters a ZIP; gives its number. */
    @Transactional
    public long add(RollupYear rollup, long account, String name, String file, Instant at, int files) {
        return jdbc.sql("""
                        insert into rollup_intake (rollup_id, account_id, name, file, at, files, state)
                        values (:rollup, :account, :name, :file, :at, :files, 'RUNNING') returning id""")
                .param("rollup", rollup.id())
                .param("account", account)
                .param("name", name)
                .param("file", file)
                .param("at", Column.of(at))
                .param("files", files)
                .query(Long.class)
                .single();
    }

    Optional<Intake> find(RollupYear rollup, long id) {
        return jdbc.sql(WITH_PROGRESS + "where i.rollup_id = :rollup and i.id = :id")
                .param("rollup", rollup.id())
                .param("id", id)
                .query((row, index) -> intake(row))
                .optional();
    }

    /** The ZIPs of a year, the latest first. */
    List<Intake> all(RollupYear rollup) {
        return jdbc.sql(WITH_PROGRESS + "where i.rollup_id = :rollup order by i.id desc")
                .param("rollup", rollup.id())
                .query((row, index) -> intake(row))
                .list();
    }

    /** The oldest that is not done, with its year. */
    @Transactional(readOnly = true)
    public Optional<Intake> next() {
        return jdbc.sql(WITH_PROGRESS + "where i.state = 'RUNNING' order by i.id limit 1")
                .query((row, index) -> intake(row))
                .optional();
    }

    /** The opened year of a ZIP. */
    @Transactional(readOnly = true)
    public RollupYear year(Intake intake) {
        return jdbc.sql("select * from rollup_year where id = :id")
                .param("id", intake.rollupId())
                .query((row, index) -> RollupTable.rollup(row))
                .single();
    }

    @Transactional
    public void end(Intake intake, Intake.State state) {
        jdbc.sql("update rollup_intake set state = :state where id = :id")
                .param("state", state.name())
                .param("id", intake.id())
                .update();
    }

    /** Enters what became of a file; once more, after a stop between the two, changes nothing. */
    @Transactional
    public void done(Intake intake, int place, Receipt receipt) {
        UnreadableException.Reason unreadable = receipt.unreadable();
        jdbc.sql("""
                        insert into rollup_intake_file (intake_id, place, name, kind, of_what, unreadable)
                        values (:intake, :place, :name, :kind, :of, :unreadable) on conflict do nothing""")
                .param("intake", intake.id())
                .param("place", place)
                .param("name", receipt.name())
                .param("kind", receipt.kind().name())
                .param("of", receipt.of())
                .param("unreadable", unreadable == null ? null : unreadable.name())
                .update();
    }

    /** What became of the files so far, in their order. */
    List<Receipt> receipts(Intake intake) {
        return jdbc.sql("select * from rollup_intake_file where intake_id = :intake order by place")
                .param("intake", intake.id())
                .query((row, index) -> receipt(row))
                .list();
    }

    private static Receipt receipt(ResultSet row) throws SQLException {
        String unreadable = row.getString("unreadable");
        return new Receipt(
                row.getString("name"),
                Receipt.Kind.valueOf(row.getString("kind")),
                row.getString("of_what"),
                unreadable == null ? null : UnreadableException.Reason.valueOf(unreadable));
    }

    private static Intake intake(ResultSet row) throws SQLException {
        return new Intake(
                row.getLong("id"),
                row.getLong("rollup_id"),
                row.getLong("account_id"),
                row.getString("name"),
                row.getString("file"),
                Instant.ofEpochMilli(row.getLong("at")),
                row.getInt("files"),
                row.getInt("done"),
                Intake.State.valueOf(row.getString("state")));
    }
}
