package org.gongkai.server.dispute.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.gongkai.server.dispute.paper.DisputePaper;
import org.gongkai.server.dispute.paper.DisputePapers;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where papers of a dispute come in and are read (案卷材料). */
@Controller
class DisputePapersPage {

    private final DisputePapers papers;

    DisputePapersPage(DisputePapers papers) {
        this.papers = papers;
    }

    @PostMapping("/office/disputes/{id}/papers")
    String add(
            Actor actor,
            @PathVariable long id,
            @RequestParam(defaultValue = "OTHER") DisputePaper.Kind kind,
            @RequestParam(required = false) @Nullable MultipartFile file,
            RedirectAttributes then)
            throws IOException {
        String name = file == null ? null : file.getOriginalFilename();
        if (file == null || name == null || name.isEmpty()) {
            throw new RefusedException("refused.dispute.file"); // a browser sends an empty field where none was chosen
        }
        try (InputStream in = file.getInputStream()) {
            papers.add(actor, id, kind, name, file.getSize(), in);
        }
        then.addFlashAttribute("said", "dispute.said.paper");
        return "redirect:/office/disputes/" + id;
    }

    /** As a file to keep, never to be shown by the browser: what comes from outside may be anything. */
    @GetMapping("/office/disputes/{id}/papers/{paper}")
    void read(Actor actor, @PathVariable long id, @PathVariable long paper, HttpServletResponse response)
            throws IOException {
        DisputePaper found = papers.find(actor, id, paper);
        try (InputStream in = papers.read(actor, id, found)) {
            response.setContentType(MediaType.APPLICATION_OCTET_STREAM_VALUE);
            response.setContentLengthLong(found.size());
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment()
                            .filename(found.name(), StandardCharsets.UTF_8)
                            .build()
                            .toString());
            in.transferTo(response.getOutputStream());
        }
    }

    @PostMapping("/office/disputes/{id}/papers/{paper}/remove")
    String remove(Actor actor, @PathVariable long id, @PathVariable long paper, RedirectAttributes then) {
        papers.remove(actor, id, paper);
        then.addFlashAttribute("said", "dispute.said.paper-removed");
        return "redirect:/office/disputes/" + id;
    }
}
