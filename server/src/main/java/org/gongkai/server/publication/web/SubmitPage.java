package org.gongkai.server.publication.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.Offices;
import org.gongkai.server.office.RefusedException;
import org.gongkai.server.office.Role;
import org.gongkai.server.office.Section;
import org.gongkai.server.publication.Attribute;
import org.gongkai.server.publication.Categories;
import org.gongkai.server.publication.Material;
import org.gongkai.server.publication.PublicationLine;
import org.gongkai.server.publication.Upload;
import org.gongkai.server.publication.Uploads;
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
    private final Uploads uploads;

    SubmitPage(PublicationLine line, Offices offices, Categories categories, Uploads uploads) {
        this.line = line;
        this.offices = offices;
        this.categories = categories;
        this.uploads = uploads;
    }

    @GetMapping("/office/materials/new")
    String form(Actor actor, Model model) {
        return page(actor, DraftForm.empty(), List.of(), model);
    }

    @PostMapping("/office/materials/new")
    String submit(
            Actor actor,
            DraftForm form,
            @RequestParam(defaultValue = "") List<MultipartFile> files,
            Model model,
            RedirectAttributes then)
            throws IOException {
        List<DraftForm.Problem> problems = new ArrayList<>(form.problems(categories));
        List<Upload> received = problems.isEmpty() ? received(files, problems) : List.of();
        if (!problems.isEmpty()) {
            return page(actor, form, problems, model);
        }
        Section section = sections(actor).stream()
                .filter(one -> String.valueOf(one.id()).equals(form.section()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No such section: " + form.section()));
        Material material = line.submit(actor, section, form.draft(), received);
        then.addFlashAttribute("said", "material.submitted.done");
        return "redirect:/office/materials/" + material.id();
    }

    private List<Upload> received(List<MultipartFile> files, List<DraftForm.Problem> problems) throws IOException {
        List<Upload> received = new ArrayList<>();
        for (MultipartFile file : files) {
            String name = file.getOriginalFilename();
            if (name == null || name.isEmpty()) {
                continue; // a browser sends an empty field where no file was chosen
            }
            try {
                received.add(uploads.receive(name, file.getInputStream()));
            } catch (RefusedException e) {
                problems.add(new DraftForm.Problem("files", e.key(), e.of().get(0)));
            }
        }
        return received;
    }

    private String page(Actor actor, DraftForm form, List<DraftForm.Problem> problems, Model model) {
        model.addAttribute("actor", actor);
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        model.addAttribute("sections", sections(actor));
        model.addAttribute("kinds", categories.all());
        model.addAttribute("attributes", Attribute.values());
        return "office/submit";
    }

    private List<Section> sections(Actor actor) {
        return offices.sections(actor.unit()).stream()
                .filter(section -> actor.duty(Role.LIAISON, section.id()).isPresent())
                .toList();
    }
}
