package org.gongkai.server.publication.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.Comparator;
import java.util.List;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.Task;
import org.gongkai.server.office.TaskSource;
import org.gongkai.server.platform.signin.Accounts;
import org.gongkai.server.publication.Catalogue;
import org.gongkai.server.publication.WorkQueue;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page after signing in: what waits for me (今天). */
@Controller
class TodayPage {

    private static final int MOST = 50;
    private static final int SIGN_INS = 2;

    private final WorkQueue queue;
    private final Catalogue catalogue;
    private final Accounts accounts;
    private final List<TaskSource> sources;
    private final Clock clock;

    TodayPage(WorkQueue queue, Catalogue catalogue, Accounts accounts, List<TaskSource> sources, Clock clock) {
        this.queue = queue;
        this.catalogue = catalogue;
        this.accounts = accounts;
        this.sources = List.copyOf(sources);
        this.clock = clock;
    }

    @GetMapping("/office")
    String today(Actor actor, Model model) {
        int year = Year.from(LocalDate.now(clock).minusMonths(1)).getValue();
        model.addAttribute("actor", actor);
        model.addAttribute("tasks", tasksOf(actor));
        model.addAttribute("todo", queue.of(actor, MOST));
        model.addAttribute("mine", queue.submittedBy(actor, MOST));
        model.addAttribute("summary", catalogue.summary(actor.unit(), year));
        model.addAttribute("signIns", accounts.lastSignIns(actor.account().id(), SIGN_INS));
        return "office/today";
    }

    private List<Task> tasksOf(Actor actor) {
        return sources.stream()
                .flatMap(source -> source.tasksOf(actor).stream())
                .sorted(Comparator.comparing(Task::dueOn, Comparator.nullsFirst(Comparator.naturalOrder())))
                .toList();
    }
}
