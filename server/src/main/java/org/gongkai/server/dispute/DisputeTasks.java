package org.gongkai.server.dispute;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.server.dispute.DisputeClock.Purpose;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.Role;
import org.gongkai.server.office.Task;
import org.gongkai.server.office.TaskSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers that are due, hearings to come and requests to be taken up again, on the clerk's first page (待办案件). */
@Component
class DisputeTasks implements TaskSource {

    private static final int MOST = 100;

    private final DisputeTable table;
    private final DisputeClocks clocks;
    private final DisputeSteps steps;
    private final Clock clock;

    DisputeTasks(DisputeTable table, DisputeClocks clocks, DisputeSteps steps, Clock clock) {
        this.table = table;
        this.clocks = clocks;
        this.steps = steps;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Task> tasksOf(Actor actor) {
        if (!actor.is(Role.CLERK)) {
            return List.of();
        }
        LocalDate today = LocalDate.now(clock);
        List<Task> tasks = new ArrayList<>();
        for (Dispute dispute : table.list(actor.unit(), new DisputeFilter(null, DisputeFilter.State.OPEN), 0, MOST)) {
            answer(dispute, today, tasks);
            dispute.hearings().stream()
                    .filter(day -> !day.isBefore(today))
                    .findFirst()
                    .ifPresent(day -> tasks.add(task("task.dispute.hearing", dispute, day)));
        }
        for (Dispute dispute : table.corrected(actor.unit(), MOST)) {
            if (steps.mayReopen(actor, dispute)) {
                tasks.add(task("task.dispute.reopen", dispute, null));
            }
        }
        return tasks;
    }

    private void answer(Dispute dispute, LocalDate today, List<Task> tasks) {
        if (dispute.awaitsAnswer()) {
            clocks.next(dispute, today)
                    .filter(next -> next.purpose() == Purpose.ANSWER)
                    .ifPresent(next -> tasks.add(task(
                            next.late() ? "task.dispute.answer-late" : "task.dispute.answer", dispute, next.due())));
        }
    }

    private static Task task(String label, Dispute dispute, @Nullable LocalDate day) {
        return new Task(
                label, List.of(dispute.name(), dispute.subject().reference()), "/office/disputes/" + dispute.id(), day);
    }
}
