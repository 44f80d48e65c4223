package org.gongkai.server.request;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.Role;
import org.gongkai.server.office.Task;
import org.gongkai.server.office.TaskSource;
import org.gongkai.server.request.RegisterFilter.State;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The open requests on the clerk's first page, the nearest due date first (待办申请). */
@Component
class RequestTasks implements TaskSource {

    private static final int MOST = 50;

    private final RegisterList requests;
    private final Clock clock;

    RequestTasks(RegisterList requests, Clock clock) {
        this.requests = requests;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Task> tasksOf(Actor actor) {
        if (!actor.is(Role.CLERK)) {
            return List.of();
        }
        LocalDate today = LocalDate.now(clock);
        return requests.first(actor.unit(), new RegisterFilter(null, State.OPEN), today, MOST).stream()
                .map(request -> task(request, today))
                .toList();
    }

    private static Task task(Request request, LocalDate today) {
        Standing standing = request.standing();
        String label = request.overdueOn(today)
                ? "task.request.overdue"
                : standing.consulting()
                        ? "task.request.consulting"
                        : "task.request." + standing.stage().id();
        return new Task(
                label, List.of(request.number().toString()), "/office/requests/" + request.id(), standing.due());
    }
}
