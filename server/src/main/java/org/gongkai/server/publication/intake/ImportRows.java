package org.gongkai.server.publication.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The rows of imports and their errors in the database. */
@Repository
class ImportRows {

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final JsonMapper json = JsonMapper.builder().build();

    ImportRows(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /** A good row with its number. */
    record Row(int number, RowContent content) {}

    void add(ImportJob job, List<Row> rows) {
        batch.batchUpdate(
                "insert into import_row (job_id, number, index_number, content) values (?, ?, ?, ?)",
                rows.stream()
                        .map(row -> new @Nullable Object[] {
                            job.id(), row.number(), row.content().indexNumber(), json.writeValueAsString(row.content())
                        })
                        .toList());
    }

    void addErrors(ImportJob job, List<RowError> errors) {
        List<Object[]> values = new ArrayList<>();
        for (int place = 0; place < errors.size(); place++) {
            RowError error = errors.get(place);
            values.add(new Object[] {
                job.id(), error.row(), place, error.column(), error.value(), error.message(), error.cure()
            });
        }
        batch.batchUpdate("""
                insert into import_error (job_id, number, position, column_name, value, message, cure)
                values (?, ?, ?, ?, ?, ?, ?)""", values);
    }

    /** Good rows behind a number, in order. */
    @Transactional(readOnly = true)
    public List<Row> behind(ImportJob job, int number, int most) {
        return jdbc.sql("""
                        select number, content from import_row where job_id = :job and number > :number
                        order by number limit :most""")
                .param("job", job.id())
                .param("number", number)
                .param("most", most)
                .query((row, index) ->
                        new Row(row.getInt("number"), json.readValue(row.getString("content"), RowContent.class)))
                .list();
    }

    /** Index numbers that the good rows bring. */
    List<String> indexNumbers(ImportJob job) {
        return jdbc.sql("select index_number from import_row where job_id = :job and index_number is not null")
                .param("job", job.id())
                .query(String.class)
                .list();
    }

    /** Marks rows as entered. */
    void entered(ImportJob job, List<Row> rows, List<Long> items) {
        batch.batchUpdate(
                "update import_row set item_id = ? where job_id = ? and number = ?",
                IntStream.range(0, rows.size())
                        .mapToObj(place -> new Object[] {
                            items.get(place), job.id(), rows.get(place).number()
                        })
                        .toList());
    }

    /** Errors behind a place, in order; the first have nothing before them. */
    List<RowError> errors(ImportJob job, int skip, int most) {
        return jdbc.sql("""
                        select * from import_error where job_id = :job
                        order by number, position limit :most offset :skip""")
                .params(Map.of("job", job.id(), "most", most, "skip", skip))
                .query((row, index) -> new RowError(
                        row.getInt("number"),
                        row.getString("column_name"),
                        row.getString("value"),
                        row.getString("message"),
                        row.getString("cure")))
                .list();
    }
}
