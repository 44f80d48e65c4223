package org.gongkai.server.request.paper;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.gongkai.server.office.Actor;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Hands out what goes out with a letter, to those who draft and approve it (随函材料下载). */
@Controller
class EnclosedFilePage {

    private final Papers papers;
    private final EnclosedFiles enclosed;

    EnclosedFilePage(Papers papers, EnclosedFiles enclosed) {
        this.papers = papers;
        this.enclosed = enclosed;
    }

    @GetMapping("/office/papers/{id}/files/{file}")
    void file(Actor actor, @PathVariable long id, @PathVariable long file, HttpServletResponse response)
            throws IOException {
        Paper paper = papers.find(actor, id);
        EnclosedFile one = enclosed.find(paper, file);
        response.setContentType(one.mediaType());
        response.setContentLengthLong(one.size());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(one.name(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        try (OutputStream out = response.getOutputStream()) {
            enclosed.write(paper, one, out);
        }
    }
}
