package org.gongkai.server.publication.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.Offices;
import org.gongkai.server.office.Role;
import org.gongkai.server.office.Section;
import org.gongkai.server.publication.Attribute;
import org.gongkai.server.publication.Categories;
import org.gongkai.server.publication.Material;
import org.gongkai.server.publication.PublicationLine;
import org.gongkai.server.publication.Submissions;
import org.gongkai.server.publication.Upload;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a liaison hands material in (报送材料). */
@Controller
class SubmitPage {

    private final PublicationLine line;
    private final Offices offices;
    private final Categories categories;
    private final ReceivedFiles received;
    private final Submissions submissions;

    SubmitPage(
            PublicationLine line,
            Offices offices,
            Categories categories,
            ReceivedFiles received,
            Submissions submissions) {
        this.line = line;
        this.offices = offices;
        this.categories = categories;
        this.received = received;
        this.submissions = submissions;
    }

    @GetMapping("/office/materials/new")
    String form(
            Actor actor,
            @RequestParam(defaultValue = "") String section,
            @RequestParam(defaultValue = "") String category,
            @RequestParam(required = false) @Nullable Long call,
            Model model) {
        model.addAttribute("call", call);
        return page(actor, DraftForm.empty().in(section, category), List.of(), model);
    }

    @PostMapping("/office/materials/new")
    String submit(
            Actor actor,
            DraftForm form,
            @RequestParam(required = false) @Nullable Long call,
            @RequestParam(defaultValue = "") String once,
            @RequestParam(defaultValue = "") List<MultipartFile> files,
            Model model,
            RedirectAttributes then)
            throws IOException {
        List<DraftForm.Problem> problems = new ArrayList<>(form.problems(categories));
        List<Upload> handedIn = problems.isEmpty() ? received.of(files, problems) : List.of();
        if (!problems.isEmpty()) {
            model.addAttribute("call", call);
            return page(actor, form, problems, model);
        }
        Section section = sections(actor).stream()
                .filter(one -> String.valueOf(one.id()).equals(form.section()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No such section: " + form.section()));
        Material material =
                submissions.once(actor, once, () -> line.submit(actor, section, form.draft(), handedIn, call));
        then.addFlashAttribute("said", "material.submitted.done");
        return "redirect:/office/materials/" + material.id();
    }

    private String page(Actor actor, DraftForm form, List<DraftForm.Problem> problems, Model model) {
        model.addAttribute("actor", actor);
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        model.addAttribute("sections", sections(actor));
        model.addAttribute("kinds", categories.all());
        model.addAttribute("attributes", Attribute.values());
        model.addAttribute("once", UUID.randomUUID().toString());
        return "office/submit";
    }

    private List<Section> sections(Actor actor) {
        return offices.sections(actor.unit()).stream()
                .filter(section -> actor.duty(Role.LIAISON, section.id()).isPresent())
                .toList();
    }
}
