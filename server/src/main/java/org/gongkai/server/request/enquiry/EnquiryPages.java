package org.gongkai.server.request.enquiry;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.Offices;
import org.gongkai.server.office.RefusedException;
import org.gongkai.server.office.Role;
import org.gongkai.server.office.web.Refused;
import org.gongkai.server.request.Register;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where sections are asked about a request and answer, with the notes on its docket (内部征询与备注). */
@Controller
class EnquiryPages {

    private static final int USUAL_DAYS = 5;

    private final Enquiries enquiries;
    private final Register register;
    private final Offices offices;
    private final Clock clock;

    EnquiryPages(Enquiries enquiries, Register register, Offices offices, Clock clock) {
        this.enquiries = enquiries;
        this.register = register;
        this.offices = offices;
        this.clock = clock;
    }

    @GetMapping("/office/requests/{id}/enquiries")
    String list(Actor actor, @PathVariable long id, Model model) {
        model.addAttribute("actor", actor);
        model.addAttribute("request", register.find(actor, id));
        model.addAttribute("enquiries", enquiries.about(actor, id));
        model.addAttribute("notes", enquiries.notes(actor, id));
        model.addAttribute("mayAsk", actor.is(Role.CLERK));
        model.addAttribute("mayNote", actor.is(Role.CLERK) || actor.is(Role.LEADER) || actor.is(Role.DISCLOSURE_HEAD));
        model.addAttribute("sections", offices.sections(actor.unit()));
        model.addAttribute("usual", LocalDate.now(clock).plusDays(USUAL_DAYS));
        return "office/request-enquiries";
    }

    @PostMapping("/office/requests/{id}/enquiries")
    String ask(
            Actor actor,
            @PathVariable long id,
            @RequestParam(defaultValue = "0") long section,
            @RequestParam(defaultValue = "") String question,
            @RequestParam(defaultValue = "") String dueOn,
            RedirectAttributes then) {
        try {
            enquiries.ask(actor, id, section, question, day(dueOn));
            then.addFlashAttribute("said", "enquiry.asked");
        } catch (RefusedException e) {
            then.addFlashAttribute("question", question); // what was typed stays in the form
            Refused.tell(then, e);
        }
        return "redirect:/office/requests/" + id + "/enquiries";
    }

    @PostMapping("/office/requests/{id}/notes")
    String note(
            Actor actor,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String words,
            RedirectAttributes then) {
        enquiries.note(actor, id, words);
        then.addFlashAttribute("said", "note.written");
        return "redirect:/office/requests/" + id + "/enquiries";
    }

    @GetMapping("/office/enquiries/{id}")
    String one(Actor actor, @PathVariable long id, Model model) {
        Enquiry enquiry = enquiries.find(actor, id);
        model.addAttribute("actor", actor);
        model.addAttribute("enquiry", enquiry);
        model.addAttribute(
                "mayAnswer",
                enquiry.open() && actor.duty(Role.LIAISON, enquiry.sectionId()).isPresent());
        return "office/enquiry";
    }

    @PostMapping("/office/enquiries/{id}")
    String answer(
            Actor actor,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String answer,
            RedirectAttributes then) {
        enquiries.answer(actor, id, answer);
        then.addFlashAttribute("said", "enquiry.answered");
        return "redirect:/office/enquiries/" + id;
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeException e) {
            throw new RefusedException("refused.enquiry.day", e);
        }
    }
}
