package org.gongkai.server.request.letter;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.RefusedException;
import org.gongkai.server.office.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a clerk sees the office's letters and puts its own templates in place (文书模板). */
@Controller
class LettersPage {

    private final LetterKinds kinds;
    private final LetterTemplates templates;
    private final LetterPrinter printer;
    private final Clock clock;

    LettersPage(LetterKinds kinds, LetterTemplates templates, LetterPrinter printer, Clock clock) {
        this.kinds = kinds;
        this.templates = templates;
        this.printer = printer;
        this.clock = clock;
    }

    @GetMapping("/office/letters")
    String letters(Actor actor, Model model, Locale locale) {
        actor.as(Role.CLERK);
        Map<String, LetterTemplate> own = templates.latest(actor.unit()).stream()
                .filter(template -> !template.isBuiltIn())
                .collect(Collectors.toMap(LetterTemplate::kind, Function.identity()));
        common(actor, model, locale);
        model.addAttribute("kinds", kinds.all());
        model.addAttribute("own", own);
        return "office/letters";
    }

    @GetMapping("/office/letters/{id}")
    String letter(Actor actor, @PathVariable String id, Model model, Locale locale) {
        actor.as(Role.CLERK);
        LetterKind kind = kind(id);
        List<LetterTemplate> versions = templates.versions(actor.unit(), kind);
        common(actor, model, locale);
        model.addAttribute("kind", kind);
        model.addAttribute("versions", versions);
        model.addAttribute("own", versions.isEmpty() || versions.get(0).isBuiltIn() ? null : versions.get(0));
        model.addAttribute("printedByOffice", printer.hasOffice());
        return "office/letter";
    }

    @PostMapping("/office/letters/{id}")
    String replace(
            Actor actor,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable MultipartFile file,
            RedirectAttributes then)
            throws IOException {
        String name = file == null ? null : file.getOriginalFilename();
        if (file == null || name == null || name.isEmpty()) {
            throw new RefusedException("letter.refused.file");
        }
        List<TemplateProblem> problems =
                templates.replace(actor, kind(id), new LetterTemplates.Handed(name, file.getBytes()));
        if (problems.isEmpty()) {
            then.addFlashAttribute("said", "letter.replaced.done");
        } else {
            then.addFlashAttribute("problems", problems);
        }
        return "redirect:/office/letters/" + id;
    }

    @PostMapping("/office/letters/{id}/restore")
    String restore(Actor actor, @PathVariable String id, RedirectAttributes then) {
        templates.restore(actor, kind(id));
        then.addFlashAttribute("said", "letter.restored.done");
        return "redirect:/office/letters/" + id;
    }

    private void common(Actor actor, Model model, Locale locale) {
        model.addAttribute("actor", actor);
        model.addAttribute("zone", clock.getZone());
        model.addAttribute("english", locale.getLanguage().equals(Locale.ENGLISH.getLanguage()));
    }

    private LetterKind kind(String id) {
        return kinds.find(id).orElseThrow(() -> new RefusedException("letter.refused.gone"));
    }
}
