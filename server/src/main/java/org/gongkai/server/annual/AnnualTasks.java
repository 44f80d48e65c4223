package org.gongkai.server.annual;

import java.util.List;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.Role;
import org.gongkai.server.office.Task;
import org.gongkai.server.office.TaskSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Annual reports that await approval, on the leader's first page (待审批年度报告). */
@Component
class AnnualTasks implements TaskSource {

    private final YearReportTable table;
    private final ReportTerm term;

    AnnualTasks(YearReportTable table, ReportTerm term) {
        this.table = table;
        this.term = term;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Task> tasksOf(Actor actor) {
        return !actor.is(Role.LEADER)
                ? List.of()
                : table.all(actor.unit()).stream()
                        .filter(report -> report.stage() == ReportStage.SUBMITTED)
                        .map(report -> new Task(
                                "task.annual",
                                List.of(String.valueOf(report.year())),
                                "/office/annual/" + report.year(),
                                term.due(actor.unit(), report.year())))
                        .toList();
    }
}
