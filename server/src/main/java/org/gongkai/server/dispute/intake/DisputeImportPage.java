package org.gongkai.server.dispute.intake;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.gongkai.report.read.source.TextDecoder;
import org.gongkai.report.read.source.UnreadableException;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.RefusedException;
import org.gongkai.server.office.Role;
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
        String table = text(file);
        model.addAttribute("actor", actor);
        model.addAttribute("outcome", imports.run(actor, table, true));
        model.addAttribute("table", table);
        return PAGE;
    }

    @PostMapping("/office/disputes/import/run")
    String run(Actor actor, @RequestParam String table, Model model, RedirectAttributes then) {
        DisputeImport.Outcome outcome = imports.run(actor, table, false);
        if (outcome.problems().isEmpty()) {
            then.addFlashAttribute("said", "dispute.import.done");
            then.addFlashAttribute("saidOf", new Object[] {String.valueOf(outcome.rows())});
            return "redirect:/office/disputes?state=ALL";
        }
        model.addAttribute("actor", actor);
        model.addAttribute("outcome", outcome);
        model.addAttribute("table", table);
        return PAGE;
    }

    /** The columns, in UTF-8 with a mark that Excel needs. */
    @GetMapping("/office/disputes/import/template.csv")
    void template(Actor actor, HttpServletResponse response) throws IOException {
        actor.as(Role.CLERK);
        String head = Arrays.stream(Heading.values())
                .map(heading -> words.own(heading.key()))
                .collect(Collectors.joining(",", "\uFEFF", "\r\n"));
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("disputes.csv", StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(MultipartFile file) throws IOException {
        if (file.getSize() > MOST_BYTES) {
            throw new RefusedException("refused.dispute.import.many", String.valueOf(DisputeSheet.MOST));
        }
        try {
            return TextDecoder.decodeLong(file.getBytes());
        } catch (UnreadableException e) {
            throw new RefusedException("refused.dispute.import.unreadable", "1");
        }
    }
}
