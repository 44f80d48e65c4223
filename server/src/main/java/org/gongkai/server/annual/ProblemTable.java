package org.gongkai.server.annual;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongkai.server.office.Unit;
import org.gongkai.server.platform.data.Column;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The register behind chapter five in the database (问题台账). */
@Repository
class ProblemTable {

    private final JdbcClient jdbc;

    ProblemTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public long add(Unit unit, Problem problem) {
        return jdbc.sql("""
                        insert into annual_problem (unit_id, year, problem, measure, owner, due)
                        values (:unit, :year, :problem, :measure, :owner, :due) returning id""")
                .param("unit", unit.id())
                .param("year", problem.year())
                .param("problem", problem.problem())
                .param("measure", problem.measure())
                .param("owner", problem.owner())
                .param("due", Column.of(problem.due()))
                .query(Long.class)
                .single();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void settle(Problem problem, ProblemState state, String outcome) {
        jdbc.sql("update annual_problem set state = :state, outcome = :outcome where id = :id")
                .param("state", state.name())
                .param("outcome", outcome)
                .param("id", problem.id())
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void remove(Problem problem) {
        jdbc.sql("delete from annual_problem where id = :id")
                .param("id", problem.id())
                .update();
    }

    Optional<Problem> find(Unit unit, long id) {
        return jdbc.sql("select * from annual_problem where unit_id = :unit and id = :id")
                .param("unit", unit.id())
                .param("id", id)
                .query((row, index) -> problem(row))
                .optional();
    }

    /** The problems that a year's report states, in the order in which they were entered. */
    List<Problem> of(Unit unit, int year) {
        return jdbc.sql("select * from annual_problem where unit_id = :unit and year = :year order by id")
                .param("unit", unit.id())
                .param("year", year)
                .query((row, index) -> problem(row))
                .list();
    }

    private static Problem problem(ResultSet row) throws SQLException {
        return new Problem(
                row.getLong("id"),
                row.getInt("year"),
                row.getString("problem"),
                row.getString("measure"),
                row.getString("owner"),
                LocalDate.parse(row.getString("due")),
                ProblemState.valueOf(row.getString("state")),
                row.getString("outcome"));
    }
}
