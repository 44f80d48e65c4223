package org.gongkai.server.rollup;

import java.util.List;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.Role;
import org.gongkai.server.office.Task;
import org.gongkai.server.office.TaskSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the office above waits for, on the first page of the unit's clerk, with the word that came back (待报送年报). */
@Component
class RollupTasks implements TaskSource {

    private final RollupTable table;

    RollupTasks(RollupTable table) {
        this.table = table;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Task> tasksOf(Actor actor) {
        return !actor.is(Role.CLERK)
                ? List.of()
                : table.owed(actor.unit()).stream().map(RollupTasks::task).toList();
    }

    private static Task task(Owed owed) {
        String year = String.valueOf(owed.year());
        String because = owed.returnedBecause();
        return because == null
                ? new Task("task.rollup", List.of(year), "/office/annual", owed.deadline())
                : new Task("task.rollup.returned", List.of(year, because), "/office/annual", owed.deadline());
    }
}
