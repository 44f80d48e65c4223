package org.gongkai.server.request.counter;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.RefusedException;
import org.gongkai.server.office.Role;
import org.gongkai.server.office.web.Refused;
import org.gongkai.server.request.ApplicantKind;
import org.gongkai.server.request.Asked;
import org.gongkai.server.request.NewEnclosure;
import org.gongkai.server.request.OpenChannels;
import org.gongkai.server.request.RequestKind;
import org.gongkai.server.request.apply.PaperCheck;
import org.gongkai.server.request.apply.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a request is entered that came over the counter, by mail or by fax (登记申请). */
@Controller
class CounterPage {

    /** A letter of many pages, scanned one by one. */
    private static final PaperCheck.Allowance SCANS = new PaperCheck.Allowance(20, 20 << 20);

    private static final int MEGABYTE = 20;

    private final Counter counter;
    private final PaperCheck check;
    private final OpenChannels channels;
    private final Clock clock;

    CounterPage(Counter counter, PaperCheck check, OpenChannels channels, Clock clock) {
        this.counter = counter;
        this.check = check;
        this.channels = channels;
        this.clock = clock;
    }

    @GetMapping("/office/requests/new")
    String blank(Actor actor, Model model) {
        actor.as(Role.CLERK);
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", RegisterForm.empty(LocalDate.now(clock)));
        }
        model.addAttribute("actor", actor);
        model.addAttribute("kinds", RequestKind.values());
        model.addAttribute("channels", channels.of(actor.unit()));
        model.addAttribute("applicantKinds", ApplicantKind.values());
        model.addAttribute("forms", Asked.Form.values());
        model.addAttribute("provisions", Asked.Provision.values());
        model.addAttribute("most", String.valueOf(SCANS.most()));
        model.addAttribute("megabytes", String.valueOf(SCANS.largest() >> MEGABYTE));
        return "office/request-new";
    }

    @PostMapping("/office/requests")
    String register(
            Actor actor,
            RegisterForm form,
            @RequestParam(required = false) @Nullable List<MultipartFile> papers,
            RedirectAttributes then)
            throws IOException {
        actor.as(Role.CLERK);
        try {
            Counter.Registered registered =
                    counter.register(actor, form.request(), scans(papers == null ? List.of() : papers));
            then.addFlashAttribute("said", "request.registered");
            then.addFlashAttribute("saidOf", registered.request().number().toString());
            then.addFlashAttribute("code", registered.code());
            return "redirect:/office/requests/" + registered.request().id();
        } catch (RefusedException e) {
            then.addFlashAttribute("form", form); // what was typed stays in the form
            Refused.tell(then, e);
            return "redirect:/office/requests/new";
        }
    }

    @PostMapping("/office/requests/{id}/scans")
    String add(
            Actor actor,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable List<MultipartFile> papers,
            RedirectAttributes then)
            throws IOException {
        actor.as(Role.CLERK);
        try {
            counter.add(actor, id, scans(papers == null ? List.of() : papers));
            then.addFlashAttribute("said", "register.scans.added");
        } catch (RefusedException e) {
            Refused.tell(then, e);
        }
        return "redirect:/office/requests/" + id + "#papers";
    }

    /** Before the transaction: a scanner for viruses may take its time. */
    private List<NewEnclosure> scans(List<MultipartFile> papers) throws IOException {
        PaperCheck.Looked looked = check.look(papers, SCANS);
        if (!looked.problems().isEmpty()) {
            Problem first = looked.problems().get(0);
            throw new RefusedException(first.key(), first.of().toArray(String[]::new));
        }
        return looked.papers();
    }
}
