package org.gongkai.server.request.redaction;

import java.util.List;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.RefusedException;
import org.gongkai.server.office.Role;
import org.gongkai.server.office.web.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One document of partial disclosure (遮盖页): its pages with what is marked, the marks, making the copy, the annex. */
@Controller
@RequestMapping("/office/requests/{request}/redactions/{id}")
class RedactionPage {

    private final PartialCopies copies;
    private final Marking marking;

    RedactionPage(PartialCopies copies, Marking marking) {
        this.copies = copies;
        this.marking = marking;
    }

    /** What was typed, so that a refusal does not lose it. */
    record Typed(String words, BoxForm box, String ground, String note) {

        Typed {
            words = words == null ? "" : words;
            box = box == null ? new BoxForm("", "", "", "", "") : box;
            ground = ground == null ? "" : ground;
            note = note == null ? "" : note;
        }

        Reason reason() {
            for (Ground one : Ground.values()) {
                if (one.name().equals(ground)) {
                    return new Reason(one, note.strip());
                }
            }
            throw new RefusedException("partial.refused.ground");
        }
    }

    @GetMapping
    String page(Actor actor, @PathVariable long request, @PathVariable long id, Model model) {
        PartialCopy copy = copies.find(actor, request, id);
        shared(actor, copy, model);
        model.addAttribute("proposals", copies.proposals(copy));
        model.addAttribute("grounds", Ground.values());
        model.addAttribute("mayDraft", actor.is(Role.CLERK));
        model.addAttribute("mayEdit", PartialCopies.mayEdit(actor) && copy.isOpen());
        return "office/redaction";
    }

    /** The log of marks for printing: where and why, never what. */
    @GetMapping("/annex")
    String annex(Actor actor, @PathVariable long request, @PathVariable long id, Model model) {
        shared(actor, copies.find(actor, request, id), model);
        return "office/redaction-annex";
    }

    @PostMapping("/words")
    String words(
            Actor actor,
            @PathVariable long request,
            @PathVariable long id,
            Typed typed,
            @RequestParam(defaultValue = "-1") int seen,
            RedirectAttributes then) {
        List<String> words = typed.words().lines().toList();
        return done(
                request,
                id,
                then,
                "",
                typed,
                "partial.marked",
                () -> marking.words(actor, request, id, words, typed.reason(), seen));
    }

    @PostMapping("/proposals")
    String proposals(
            Actor actor,
            @PathVariable long request,
            @PathVariable long id,
            Typed typed,
            @RequestParam(defaultValue = "") List<Integer> pick,
            @RequestParam(defaultValue = "-1") int seen,
            RedirectAttributes then) {
        return done(
                request,
                id,
                then,
                "",
                typed,
                "partial.marked",
                () -> marking.proposals(actor, request, id, pick, typed.reason(), seen));
    }

    @PostMapping("/boxes")
    String box(
            Actor actor,
            @PathVariable long request,
            @PathVariable long id,
            Typed typed,
            BoxForm box,
            @RequestParam(defaultValue = "-1") int seen,
            RedirectAttributes then) {
        Typed all = new Typed("", box, typed.ground(), typed.note());
        String at = box.page().matches("\\d{1,4}") ? "#page-" + box.page() : "";
        return done(
                request,
                id,
                then,
                at,
                all,
                "partial.marked",
                () -> marking.box(actor, request, id, box.area(), all.reason(), seen));
    }

    @PostMapping("/marks/{mark}/remove")
    String remove(
            Actor actor,
            @PathVariable long request,
            @PathVariable long id,
            @PathVariable long mark,
            @RequestParam(defaultValue = "-1") int seen,
            RedirectAttributes then) {
        marking.remove(actor, request, id, mark, seen);
        then.addFlashAttribute("said", "partial.removed");
        return "redirect:" + address(request, id);
    }

    @PostMapping("/make")
    String make(
            Actor actor,
            @PathVariable long request,
            @PathVariable long id,
            @RequestParam(defaultValue = "-1") int seen,
            RedirectAttributes then) {
        copies.make(actor, request, id, seen);
        then.addFlashAttribute("said", "partial.made.done");
        return "redirect:" + address(request, id);
    }

    @PostMapping("/discard")
    String discard(
            Actor actor,
            @PathVariable long request,
            @PathVariable long id,
            @RequestParam(defaultValue = "-1") int seen,
            RedirectAttributes then) {
        copies.discard(actor, request, id, seen);
        then.addFlashAttribute("said", "partial.discarded.done");
        return "redirect:" + address(request, id);
    }

    private void shared(Actor actor, PartialCopy copy, Model model) {
        model.addAttribute("actor", actor);
        model.addAttribute("request", copies.request(actor, copy.requestId()));
        model.addAttribute("copy", copy);
        model.addAttribute("marks", copies.marks(copy));
        model.addAttribute("base", address(copy.requestId(), copy.id()));
    }

    private static String done(
            long request, long id, RedirectAttributes then, String at, Typed typed, String said, Runnable act) {
        try {
            act.run();
            then.addFlashAttribute("said", said);
        } catch (RefusedException e) {
            then.addFlashAttribute("typed", typed);
            Refused.tell(then, e);
            return "redirect:" + address(request, id);
        }
        return "redirect:" + address(request, id) + at;
    }

    private static String address(long request, long id) {
        return "/office/requests/" + request + "/redactions/" + id;
    }
}
