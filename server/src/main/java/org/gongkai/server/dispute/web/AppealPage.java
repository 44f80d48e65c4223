package org.gongkai.server.dispute.web;

import java.util.Optional;
import org.gongkai.server.dispute.Appeal;
import org.gongkai.server.dispute.Appellant;
import org.gongkai.server.dispute.DisputeSteps;
import org.gongkai.server.dispute.Disputes;
import org.gongkai.server.dispute.Ending;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where an appeal against a first judgment is entered, and taken back (二审登记). */
@Controller
class AppealPage {

    private final Disputes disputes;
    private final DisputeSteps steps;

    AppealPage(Disputes disputes, DisputeSteps steps) {
        this.disputes = disputes;
        this.steps = steps;
    }

    /** The appeal as typed; the browser leaves out what a form does not have. */
    record Form(
            @Nullable Appellant by,
            @Nullable String on,
            @Nullable String court,
            @Nullable String caseNumber) {

        Appeal against(Ending judgment) {
            if (by == null) {
                throw new RefusedException("refused.dispute.appellant");
            }
            return new Appeal(judgment, by, DisputeForm.required(typed(on)), typed(court), typed(caseNumber));
        }

        private static String typed(@Nullable String text) {
            return text == null ? "" : text.strip();
        }
    }

    @PostMapping("/office/disputes/{id}/appeal")
    String appeal(Actor actor, @PathVariable long id, @RequestParam int seen, Form form, RedirectAttributes then) {
        Ending judgment = Optional.ofNullable(disputes.find(actor, id).firstEnding())
                .orElseThrow(() -> new RefusedException("refused.dispute.no-appeal"));
        steps.appeal(actor, id, form.against(judgment), seen);
        then.addFlashAttribute("said", "dispute.said.appealed");
        return "redirect:/office/disputes/" + id;
    }

    @PostMapping("/office/disputes/{id}/no-appeal")
    String noAppeal(Actor actor, @PathVariable long id, @RequestParam int seen, RedirectAttributes then) {
        steps.noAppeal(actor, id, seen);
        then.addFlashAttribute("said", "dispute.said.no-appeal");
        return "redirect:/office/disputes/" + id;
    }
}
