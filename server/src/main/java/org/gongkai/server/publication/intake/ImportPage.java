package org.gongkai.server.publication.intake;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.RefusedException;
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

/** Where a clerk imports a catalogue that was kept elsewhere (导入目录). */
@Controller
class ImportPage {

    private static final int MOST_JOBS = 20;
    private static final int MOST_ERRORS = 50;
    private static final int REFRESH_SECONDS = 3;

    private final Imports imports;
    private final ImportWork work;
    private final ImportTables tables;

    ImportPage(Imports imports, ImportWork work, ImportTables tables) {
        this.imports = imports;
        this.work = work;
        this.tables = tables;
    }

    @GetMapping("/office/import")
    String form(Actor actor, Model model) {
        model.addAttribute("actor", actor);
        model.addAttribute("jobs", imports.list(actor, MOST_JOBS));
        return "office/import";
    }

    @PostMapping("/office/import")
    String receive(
            Actor actor,
            @RequestParam(required = false) @Nullable MultipartFile table,
            @RequestParam(required = false) @Nullable MultipartFile archive,
            RedirectAttributes then)
            throws IOException {
        Imports.Handed handed = kept(actor, table).orElseThrow(() -> new RefusedException("refused.import-file"));
        Imports.Received received = imports.receive(actor, handed, kept(actor, archive));
        if (received.again()) {
            then.addFlashAttribute("said", "import.again");
        }
        work.run();
        return "redirect:/office/import/" + received.job().id();
    }

    @GetMapping("/office/import/{id}")
    String job(Actor actor, @PathVariable long id, Model model) {
        ImportJob job = imports.job(actor, id);
        model.addAttribute("actor", actor);
        model.addAttribute("job", job);
        model.addAttribute("errors", imports.errors(job, 0, MOST_ERRORS));
        model.addAttribute("refreshSeconds", job.isAtWork() ? REFRESH_SECONDS : null);
        return "office/import-job";
    }

    @PostMapping("/office/import/{id}/start")
    String start(Actor actor, @PathVariable long id) {
        imports.start(actor, id);
        work.run();
        return "redirect:/office/import/" + id;
    }

    @PostMapping("/office/import/{id}/stop")
    String stop(Actor actor, @PathVariable long id) {
        imports.stop(actor, id);
        return "redirect:/office/import/" + id;
    }

    @PostMapping("/office/import/{id}/discard")
    String discard(Actor actor, @PathVariable long id, RedirectAttributes then) {
        imports.discard(actor, id);
        then.addFlashAttribute("said", "import.discarded.done");
        return "redirect:/office/import";
    }

    @GetMapping("/office/import/template.csv")
    void template(Actor actor, HttpServletResponse response) throws IOException {
        asFile(actor.unit().shortName() + "-template.csv", response);
        tables.template(response.getOutputStream());
    }

    @GetMapping("/office/import/{id}/errors.csv")
    void errors(Actor actor, @PathVariable long id, Locale locale, HttpServletResponse response) throws IOException {
        ImportJob job = imports.job(actor, id);
        asFile("errors-" + id + ".csv", response);
        tables.errors(job, locale, response.getOutputStream());
    }

    private Optional<Imports.Handed> kept(Actor actor, @Nullable MultipartFile file) throws IOException {
        String name = file == null ? null : file.getOriginalFilename();
        if (file == null || name == null || name.isEmpty()) {
            return Optional.empty(); // a browser sends an empty field where no file was chosen
        }
        try (InputStream in = file.getInputStream()) {
            return Optional.of(imports.keep(actor, name, in));
        }
    }

    private static void asFile(String name, HttpServletResponse response) {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
    }
}
