package org.gongkai.server.request.intake;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.RefusedException;
import org.gongkai.server.office.Role;
import org.gongkai.server.platform.tables.UnreadableTableException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a clerk takes requests over that were kept elsewhere before (导入申请). */
@Controller
class RequestImportPage {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int LONGEST_NAME = 200;

    private final RequestImports imports;
    private final ImportTemplates templates;

    RequestImportPage(RequestImports imports, ImportTemplates templates) {
        this.imports = imports;
        this.templates = templates;
    }

    @GetMapping("/office/requests/import")
    String form(Actor actor, Model model) {
        model.addAttribute("actor", actor);
        model.addAttribute("waiting", imports.waiting(actor));
        return "office/request-import";
    }

    @PostMapping("/office/requests/import")
    String receive(Actor actor, @RequestParam(required = false) @Nullable MultipartFile table) throws IOException {
        actor.as(Role.CLERK);
        String name = table == null ? null : table.getOriginalFilename();
        if (table == null || name == null || name.isEmpty()) {
            throw new RefusedException(
                    "refused.takeover.file"); // the browser sends an empty field where none was chosen
        }
        Path file = Files.createTempFile("request-import", null);
        try {
            table.transferTo(file);
            return "redirect:/office/requests/import/"
                    + imports.handIn(actor, bare(name), file).id();
        } catch (UnreadableTableException e) {
            throw new RefusedException(e.key(), e.of());
        } finally {
            Files.delete(file); // it holds people's particulars
        }
    }

    @GetMapping("/office/requests/import/{id}")
    String trial(Actor actor, @PathVariable long id, Locale locale, Model model) {
        model.addAttribute("actor", actor);
        model.addAttribute("handedIn", imports.find(actor, id));
        model.addAttribute("trial", imports.trial(actor, id, locale));
        return "office/request-import-trial";
    }

    @PostMapping("/office/requests/import/{id}/run")
    String run(Actor actor, @PathVariable long id, Locale locale, RedirectAttributes then) {
        int count = imports.run(actor, id, locale);
        then.addFlashAttribute("said", "takeover.done");
        then.addFlashAttribute("saidOf", String.valueOf(count));
        return "redirect:/office/requests?state=ALL";
    }

    @PostMapping("/office/requests/import/{id}/discard")
    String discard(Actor actor, @PathVariable long id, RedirectAttributes then) {
        imports.discard(actor, id);
        then.addFlashAttribute("said", "takeover.discarded");
        return "redirect:/office/requests/import";
    }

    @GetMapping("/office/requests/import/template.csv")
    void csv(Actor actor, HttpServletResponse response) throws IOException {
        asFile(actor, "text/csv;charset=UTF-8", "requests.csv", response);
        templates.template().csv(response.getOutputStream());
    }

    @GetMapping("/office/requests/import/template.xlsx")
    void xlsx(Actor actor, HttpServletResponse response) throws IOException {
        asFile(actor, XLSX, "requests.xlsx", response);
        templates.template().xlsx(response.getOutputStream());
    }

    private static void asFile(Actor actor, String type, String name, HttpServletResponse response) {
        actor.as(Role.CLERK);
        response.setContentType(type);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
    }

    /** Some browsers send the folder too. */
    private static String bare(String name) {
        String bare = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return bare.substring(0, Math.min(bare.length(), LONGEST_NAME));
    }
}
