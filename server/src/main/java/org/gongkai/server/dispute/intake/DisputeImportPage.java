package org.gongkai.server.dispute.intake;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.RefusedException;
import org.gongkai.server.office.Role;
import org.gongkai.server.platform.tables.TableTemplate;
import org.gongkai.server.platform.tables.UnreadableTableException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where an office that begins in mid-year brings in its running disputes: checked first, then imported (导入在办案件). */
@Controller
class DisputeImportPage {

    private static final String PAGE = "office/dispute-import";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int MOST_BYTES = 1 << 20; // a thousand rows are a fifth of it

    private final DisputeImport imports;
    private final SheetWords words;

    DisputeImportPage(DisputeImport imports, SheetWords words) {
        this.imports = imports;
        this.words = words;
    }

    @GetMapping("/office/disputes/import")
    String form(Actor actor, Model model) {
        actor.as(Role.CLERK);
        model.addAttribute("actor", actor);
        return PAGE;
    }

    /** Checks a table; the page that answers keeps it, so that it need not be sent again. */
    @PostMapping("/office/disputes/import")
    String check(Actor actor, @RequestParam(required = false) @Nullable MultipartFile file, Model model)
            throws IOException {
        String name = file == null ? null : file.getOriginalFilename();
        if (file == null || name == null || name.isEmpty()) {
            throw new RefusedException("refused.dispute.file");
        }
        if (file.getSize() > MOST_BYTES) {
            throw new RefusedException("refused.dispute.import.large");
        }
        byte[] table = file.getBytes();
        show(actor, table, outcome(actor, table, true), model);
        return PAGE;
    }

    @PostMapping("/office/disputes/import/run")
    String run(Actor actor, @RequestParam String table, Model model, RedirectAttributes then) throws IOException {
        byte[] kept = kept(table);
        DisputeImport.Outcome outcome = outcome(actor, kept, false);
        if (outcome.problems().isEmpty()) {
            then.addFlashAttribute("said", "dispute.import.done");
            then.addFlashAttribute("saidOf", new Object[] {String.valueOf(outcome.rows())});
            return "redirect:/office/disputes?state=ALL";
        }
        show(actor, kept, outcome, model);
        return PAGE;
    }

    @GetMapping("/office/disputes/import/template.csv")
    void csv(Actor actor, HttpServletResponse response) throws IOException {
        asFile(actor, "text/csv;charset=UTF-8", "disputes.csv", response);
        template().csv(response.getOutputStream());
    }

    @GetMapping("/office/disputes/import/template.xlsx")
    void xlsx(Actor actor, HttpServletResponse response) throws IOException {
        asFile(actor, XLSX, "disputes.xlsx", response);
        template().xlsx(response.getOutputStream());
    }

    private DisputeImport.Outcome outcome(Actor actor, byte[] table, boolean dry) throws IOException {
        Path file = Files.createTempFile("dispute-import", null);
        try {
            return imports.run(actor, Files.write(file, table), dry);
        } catch (UnreadableTableException e) {
            throw new RefusedException(e.key(), e.of());
        } finally {
            Files.delete(file);
        }
    }

    private static void show(Actor actor, byte[] table, DisputeImport.Outcome outcome, Model model) {
        model.addAttribute("actor", actor);
        model.addAttribute("outcome", outcome);
        model.addAttribute("table", Base64.getUrlEncoder().encodeToString(table));
    }

    private static byte[] kept(String table) {
        try {
            return Base64.getUrlDecoder().decode(table);
        } catch (IllegalArgumentException e) {
            throw new RefusedException("refused.dispute.file"); // no page of ours sends it so
        }
    }

    private TableTemplate template() {
        return new TableTemplate(
                Stream.of(Heading.values())
                        .map(heading -> words.own(heading.key()))
                        .toList(),
                List.of());
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
}
