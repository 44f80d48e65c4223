package org.gongkai.server.publication.withdrawal;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.Role;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where an item is taken down at once, and where another looks at it afterwards (紧急撤下). */
@Controller
class WithdrawalPages {

    private final TakeDowns takeDowns;
    private final DueWithdrawals due;

    WithdrawalPages(TakeDowns takeDowns, DueWithdrawals due) {
        this.takeDowns = takeDowns;
        this.due = due;
    }

    @GetMapping("/office/take-downs")
    String list(Actor actor, Model model) {
        List<TakeDown> all = takeDowns.of(actor);
        model.addAttribute("actor", actor);
        model.addAttribute("takeDowns", all);
        model.addAttribute("mayReview", actor.is(Role.LEADER));
        model.addAttribute("verdicts", TakeDown.Verdict.values());
        return "office/take-downs";
    }

    @PostMapping("/office/items/{item}/take-down")
    String takeDown(
            Actor actor,
            @PathVariable long item,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes then) {
        takeDowns.takeDown(actor, item, reason.strip());
        then.addFlashAttribute("said", "take-down.done");
        return "redirect:/office/take-downs";
    }

    @PostMapping("/office/take-downs/{id}/review")
    String review(
            Actor actor,
            @PathVariable long id,
            @RequestParam TakeDown.Verdict verdict,
            @RequestParam(defaultValue = "") String note,
            RedirectAttributes then) {
        takeDowns.review(actor, id, verdict, note.strip());
        then.addFlashAttribute("said", "take-down.reviewed");
        return "redirect:/office/take-downs";
    }

    /** For whoever runs the network in front of the site; one address a line. */
    @GetMapping(path = "/office/items/{item}/purge.txt", produces = MediaType.TEXT_PLAIN_VALUE)
    @ResponseBody
    String purgeList(Actor actor, @PathVariable long item) {
        return String.join("\n", takeDowns.purgeList(actor, item)) + "\n";
    }

    @PostMapping("/office/items/{item}/withdrawal-due")
    String withdrawalDue(
            Actor actor,
            @PathVariable long item,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate causedOn,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes then) {
        due.note(actor, item, causedOn, reason.strip());
        then.addFlashAttribute("said", "withdrawal-due.done");
        return "redirect:/office/items/" + item;
    }
}
