package org.gongkai.server.publication.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gongkai.server.office.Unit;
import org.gongkai.server.platform.data.Column;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The imports in the database. */
@Repository
class ImportJobs {

    private final JdbcClient jdbc;

    ImportJobs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Enters an import; empty where the same files were handed in before. */
    Optional<Long> add(ImportJob job) {
        return jdbc.sql("""
                        insert into import_job (unit_id, account_id, at, file_name, digest, archive_name,
                            archive_digest, state)
                        values (:unit, :account, :at, :name, :digest, :archive, :archiveDigest, 'READING')
                        on conflict (unit_id, digest, archive_digest) do nothing returning id""")
                .param("unit", job.unitId())
                .param("account", job.account())
                .param("at", Column.of(job.at()))
                .param("name", job.source().name())
                .param("digest", job.source().digest())
                .param("archive", job.source().archiveName())
                .param("archiveDigest", job.source().archiveDigest())
                .query(Long.class)
                .optional();
    }

    Optional<ImportJob> find(Unit unit, long id) {
        return jdbc.sql("select * from import_job where unit_id = :unit and id = :id")
                .param("unit", unit.id())
                .param("id", id)
                .query((row, index) -> job(row))
                .optional();
    }

    Optional<ImportJob> of(Unit unit, ImportJob.Source source) {
        return jdbc.sql("""
                        select * from import_job
                        where unit_id = :unit and digest = :digest and archive_digest = :archive""")
                .param("unit", unit.id())
                .param("digest", source.digest())
                .param("archive", source.archiveDigest())
                .query((row, index) -> job(row))
                .optional();
    }

    /** The imports of a unit, the latest first. */
    List<ImportJob> of(Unit unit, int most) {
        return jdbc.sql("select * from import_job where unit_id = :unit order by id desc limit :most")
                .param("unit", unit.id())
                .param("most", most)
                .query((row, index) -> job(row))
                .list();
    }

    /** The oldest import at which there is something to do. */
    @Transactional(readOnly = true)
    public Optional<ImportJob> next() {
        return jdbc.sql("select * from import_job where state in ('READING', 'RUNNING') order by id limit 1")
                .query((row, index) -> job(row))
                .optional();
    }

    /** Moves an import from one state to another; false where it is no longer in that state. */
    boolean move(ImportJob job, ImportJob.State from, ImportJob.State to) {
        return jdbc.sql("update import_job set state = :to where id = :id and state = :from")
                        .param("to", to.name())
                        .param("id", job.id())
                        .param("from", from.name())
                        .update()
                == 1;
    }

    void unreadable(ImportJob job, ImportJob.Problem problem) {
        jdbc.sql("""
                        update import_job set state = 'UNREADABLE', problem = :problem, problem_of = :of
                        where id = :id and state = 'READING'""")
                .param("problem", problem.message())
                .param("of", problem.of())
                .param("id", job.id())
                .update();
    }

    void ignore(ImportJob job, String columns) {
        jdbc.sql("update import_job set ignored = :columns where id = :id")
                .param("columns", columns)
                .param("id", job.id())
                .update();
    }

    /** Counts rows that were checked; false where somebody else has counted meanwhile. */
    boolean read(ImportJob job, int before, int rows, int good) {
        return jdbc.sql("""
                        update import_job set rows_read = rows_read + :rows, rows_good = rows_good + :good
                        where id = :id and state = 'READING' and rows_read = :before""")
                        .param("rows", rows)
                        .param("good", good)
                        .param("id", job.id())
                        .param("before", before)
                        .update()
                == 1;
    }

    /**
     * Counts rows that are done, and keeps the job from being counted by another until the transaction ends.
     *
     * @return false where the job was stopped, or another has done these rows
     */
    boolean done(ImportJob job, int rows, int lastRow) {
        return jdbc.sql("""
                        update import_job set rows_done = rows_done + :rows, last_row = :last
                        where id = :id and state = 'RUNNING' and last_row = :before""")
                        .param("rows", rows)
                        .param("last", lastRow)
                        .param("id", job.id())
                        .param("before", job.progress().lastRow())
                        .update()
                == 1;
    }

    void imported(ImportJob job, int rows) {
        jdbc.sql("update import_job set rows_imported = rows_imported + :rows where id = :id")
                .param("rows", rows)
                .param("id", job.id())
                .update();
    }

    void delete(ImportJob job) {
        for (String table : List.of("import_row where job_id", "import_error where job_id", "import_job where id")) {
            jdbc.sql("delete from " + table + " = :id").param("id", job.id()).update();
        }
    }

    private static ImportJob job(ResultSet row) throws SQLException {
        ImportJob.Source source = new ImportJob.Source(
                row.getString("file_name"),
                row.getString("digest"),
                row.getString("archive_name"),
                row.getString("archive_digest"));
        return new ImportJob(
                row.getLong("id"),
                row.getLong("unit_id"),
                row.getLong("account_id"),
                Instant.ofEpochMilli(row.getLong("at")),
                source,
                ImportJob.State.valueOf(row.getString("state")),
                problem(row),
                row.getString("ignored"),
                progress(row));
    }

    private static ImportJob.@Nullable Problem problem(ResultSet row) throws SQLException {
        String message = row.getString("problem");
        return message == null ? null : new ImportJob.Problem(message, row.getString("problem_of"));
    }

    private static ImportJob.Progress progress(ResultSet row) throws SQLException {
        return new ImportJob.Progress(
                row.getInt("rows_read"),
                row.getInt("rows_good"),
                row.getInt("rows_done"),
                row.getInt("rows_imported"),
                row.getInt("last_row"));
    }
}
