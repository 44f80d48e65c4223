package org.gongkai.server.rollup;

import java.util.List;
import java.util.stream.Stream;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.Role;
import org.gongkai.server.office.Task;
import org.gongkai.server.office.TaskSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the office above waits for, on the first page of the unit's clerk, with the word that came back (待报送年报); and what
 * waits for the office above, on its own (待审核年报).
 */
@Component
class RollupTasks implements TaskSource {

    private final RollupTable table;

    RollupTasks(RollupTable table) {
        this.table = table;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Task> tasksOf(Actor actor) {
        Stream<Task> owed =
                actor.is(Role.CLERK) ? table.owed(actor.unit()).stream().map(RollupTasks::task) : Stream.empty();
        Stream<Task> waiting =
                actor.is(Role.DISTRICT) ? table.waiting(actor.unit()).stream().map(RollupTasks::task) : Stream.empty();
        return Stream.concat(owed, waiting).toList();
    }

    private static Task task(Waiting waiting) {
        String year = String.valueOf(waiting.year());
        String path = "/office/rollup/" + year + "?state=RECEIVED";
        return new Task(
                "task.rollup.review", List.of(year, String.valueOf(waiting.reports())), path, waiting.deadline());
    }

    private static Task task(Owed owed) {
        String year = String.valueOf(owed.year());
        String because = owed.returnedBecause();
        return because == null
                ? new Task("task.rollup", List.of(year), "/office/sent-up", owed.deadline())
                : new Task("task.rollup.returned", List.of(year, because), "/office/sent-up", owed.deadline());
    }
}
