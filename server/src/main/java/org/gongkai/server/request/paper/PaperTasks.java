package org.gongkai.server.request.paper;

import java.util.List;
import java.util.Locale;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.Task;
import org.gongkai.server.office.TaskSource;
import org.gongkai.server.request.Register;
import org.gongkai.server.request.Request;
import org.gongkai.server.request.letter.LetterKinds;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Letters that await approval, on the leader's first page (待审批文书). */
@Component
class PaperTasks implements TaskSource {

    private final Approvals approvals;
    private final Register register;
    private final LetterKinds kinds;

    PaperTasks(Approvals approvals, Register register, LetterKinds kinds) {
        this.approvals = approvals;
        this.register = register;
        this.kinds = kinds;
    }

    @Override
    public List<Task> tasksOf(Actor actor) {
        return approvals.waiting(actor).stream()
                .map(paper -> task(actor, paper))
                .toList();
    }

    private Task task(Actor actor, Paper paper) {
        Request request = register.find(actor, paper.request());
        boolean english = LocaleContextHolder.getLocale().getLanguage().equals(Locale.ENGLISH.getLanguage());
        String name =
                english ? kinds.get(paper.kind()).en() : kinds.get(paper.kind()).zh();
        return new Task(
                "task.paper",
                List.of(name, request.number().toString()),
                "/office/papers/" + paper.id(),
                request.standing().due());
    }
}
