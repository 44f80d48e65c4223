package org.gongkai.server.publication.web;

import java.util.List;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.Role;
import org.gongkai.server.platform.signin.Accounts;
import org.gongkai.server.publication.Attribute;
import org.gongkai.server.publication.Catalogue;
import org.gongkai.server.publication.CatalogueItem;
import org.gongkai.server.publication.Categories;
import org.gongkai.server.publication.Mark;
import org.gongkai.server.publication.MarkedText;
import org.gongkai.server.publication.MaskedCopies;
import org.gongkai.server.publication.Material;
import org.gongkai.server.publication.NonDisclosure;
import org.gongkai.server.publication.PreScreen;
import org.gongkai.server.publication.PublicationLine;
import org.gongkai.server.publication.PublishForm;
import org.gongkai.server.publication.Review;
import org.gongkai.server.publication.Stage;
import org.gongkai.server.publication.schedule.Schedule;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One material: its text, its reviews, and what the person may do with it now (材料办理). */
@Controller
class MaterialPage {

    private final PublicationLine line;
    private final Catalogue catalogue;
    private final Categories categories;
    private final PreScreen preScreen;
    private final MaskedCopies copies;
    private final NonDisclosure nonDisclosure;
    private final Schedule schedule;
    private final Accounts accounts;

    MaterialPage(
            PublicationLine line,
            PreScreen preScreen,
            Catalogue catalogue,
            Categories categories,
            MaskedCopies copies,
            NonDisclosure nonDisclosure,
            Schedule schedule,
            Accounts accounts) {
        this.line = line;
        this.preScreen = preScreen;
        this.catalogue = catalogue;
        this.categories = categories;
        this.copies = copies;
        this.nonDisclosure = nonDisclosure;
        this.schedule = schedule;
        this.accounts = accounts;
    }

    /** A review with the names of those who made it. */
    record Told(Review review, String name, String deputyFor) {}

    @GetMapping("/office/materials/{id}")
    String material(Actor actor, @PathVariable long id, Model model) {
        Material material = line.material(actor, id);
        model.addAttribute("actor", actor);
        model.addAttribute("material", material);
        model.addAttribute("kind", categories.get(material.draft().category()));
        List<Mark> marks = material.stage() == Stage.SECRECY ? preScreen.marks(material) : List.of();
        model.addAttribute("marks", marks);
        model.addAttribute("lively", marks.isEmpty() ? null : true);
        model.addAttribute(
                "toMask",
                marks.stream()
                        .filter(mark -> mark.isOpen() && mark.mask() != null)
                        .count());
        model.addAttribute("copies", marks.stream().anyMatch(Mark::isOpen) ? List.of() : copies.of(material, marks));
        model.addAttribute("text", MarkedText.of(material.draft().body(), marks));
        model.addAttribute("verdicts", Mark.Verdict.values());
        model.addAttribute("reviews", told(line.reviews(material)));
        model.addAttribute("files", line.files(material));
        model.addAttribute("submitter", accounts.name(material.submittedBy()));
        model.addAttribute("mayReview", line.reviewDuty(actor, material).isPresent());
        boolean toBeClosed = material.stage() == Stage.CATALOGUE && actor.is(Role.CLERK);
        boolean goesOut = material.draft().attribute() == Attribute.PUBLIC;
        model.addAttribute("mayMend", line.mayMend(actor, material));
        model.addAttribute("mayPublish", toBeClosed && goesOut);
        model.addAttribute("mayKeepBack", toBeClosed && !goesOut);
        schedule.of(material).ifPresent(planned -> {
            model.addAttribute("scheduledAt", planned.problem() == null ? planned.at() : null);
            model.addAttribute("scheduleProblem", planned.problem());
        });
        model.addAttribute("attributes", Attribute.values());
        model.addAttribute("kinds", categories.all());
        return "office/material";
    }

    @PostMapping("/office/materials/{id}/review")
    String review(
            Actor actor,
            @PathVariable long id,
            @RequestParam int seen,
            @RequestParam Review.Verdict verdict,
            @RequestParam Attribute attribute,
            @RequestParam(defaultValue = "") String article,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes then) {
        line.review(actor, id, new PublicationLine.Decision(verdict, attribute, article, reason), seen);
        then.addFlashAttribute("said", "review.done");
        return "redirect:/office/materials/" + id;
    }

    @PostMapping("/office/materials/{id}/marks")
    String decide(
            Actor actor,
            @PathVariable long id,
            @RequestParam int seen,
            @RequestParam int number,
            @RequestParam Mark.Verdict verdict,
            @RequestParam(defaultValue = "") String note) {
        preScreen.decide(actor, id, number, new Mark.Decision(verdict, note.strip()), seen);
        return "redirect:/office/materials/" + id + "#mark-" + number;
    }

    @PostMapping("/office/materials/{id}/marks/rest")
    String maskRest(Actor actor, @PathVariable long id, @RequestParam int seen) {
        preScreen.maskRest(actor, id, seen);
        return "redirect:/office/materials/" + id + "#marks";
    }

    @PostMapping("/office/materials/{id}/copies")
    String makeCopies(Actor actor, @PathVariable long id) {
        copies.make(actor, id);
        return "redirect:/office/materials/" + id + "#copies";
    }

    @PostMapping("/office/materials/{id}/copies/{file}/confirm")
    String confirmCopy(Actor actor, @PathVariable long id, @PathVariable long file) {
        copies.confirm(actor, id, file);
        return "redirect:/office/materials/" + id + "#copies";
    }

    @PostMapping("/office/materials/{id}/publish")
    String publish(
            Actor actor, @PathVariable long id, @RequestParam int seen, PublishForm form, RedirectAttributes then) {
        CatalogueItem item = catalogue.publish(actor, id, form.of(line.material(actor, id)), seen);
        then.addFlashAttribute("said", "publish.done");
        then.addFlashAttribute("saidOf", item.indexNumber());
        return "redirect:/items/" + item.id();
    }

    @PostMapping("/office/materials/{id}/keep-back")
    String keepBack(Actor actor, @PathVariable long id, @RequestParam int seen, RedirectAttributes then) {
        nonDisclosure.keepBack(actor, id, seen);
        then.addFlashAttribute("said", "keep-back.done");
        return "redirect:/office/materials/" + id;
    }

    private List<Told> told(List<Review> reviews) {
        return reviews.stream()
                .map(review -> new Told(
                        review,
                        accounts.name(review.account()),
                        review.deputyFor() == null ? "" : accounts.name(review.deputyFor())))
                .toList();
    }
}
