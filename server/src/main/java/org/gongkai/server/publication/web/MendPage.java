package org.gongkai.server.publication.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.RefusedException;
import org.gongkai.server.publication.Attribute;
import org.gongkai.server.publication.Categories;
import org.gongkai.server.publication.Material;
import org.gongkai.server.publication.PublicationLine;
import org.gongkai.server.publication.Upload;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a liaison mends what came back, and hands it in again (修改后再报). */
@Controller
class MendPage {

    private final PublicationLine line;
    private final Categories categories;
    private final ReceivedFiles received;

    MendPage(PublicationLine line, Categories categories, ReceivedFiles received) {
        this.line = line;
        this.categories = categories;
        this.received = received;
    }

    @GetMapping("/office/materials/{id}/mend")
    String form(Actor actor, @PathVariable long id, Model model) {
        Material material = line.material(actor, id);
        if (!line.mayMend(actor, material)) {
            throw new RefusedException("refused.changed");
        }
        return page(actor, material, DraftForm.of(material), List.of(), model);
    }

    @PostMapping("/office/materials/{id}/mend")
    String mend(
            Actor actor,
            @PathVariable long id,
            @RequestParam int seen,
            DraftForm form,
            @RequestParam(defaultValue = "") List<Long> kept,
            @RequestParam(defaultValue = "") List<MultipartFile> files,
            Model model,
            RedirectAttributes then)
            throws IOException {
        List<DraftForm.Problem> problems = new ArrayList<>(form.problems(categories));
        List<Upload> handedIn = problems.isEmpty() ? received.of(files, problems) : List.of();
        if (!problems.isEmpty()) {
            return page(actor, line.material(actor, id), form, problems, model);
        }
        line.resubmit(actor, id, form.draft(), kept, handedIn, seen);
        then.addFlashAttribute("said", "material.submitted.done");
        return "redirect:/office/materials/" + id;
    }

    private String page(Actor actor, Material material, DraftForm form, List<DraftForm.Problem> problems, Model model) {
        model.addAttribute("actor", actor);
        model.addAttribute("material", material);
        model.addAttribute("reviews", line.reviews(material));
        model.addAttribute("files", line.files(material));
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        model.addAttribute("kinds", categories.all());
        model.addAttribute("attributes", Attribute.values());
        return "office/mend";
    }
}
