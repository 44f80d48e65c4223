package org.gongkai.server.request.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.gongkai.server.office.Actor;
import org.gongkai.server.request.Enclosure;
import org.gongkai.server.request.Enclosures;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Gives out what applicants handed in (附件下载): each look stands in the ledger, so it is asked for by a button. */
@Controller
class EnclosureFiles {

    private final Enclosures enclosures;

    EnclosureFiles(Enclosures enclosures) {
        this.enclosures = enclosures;
    }

    @PostMapping("/office/requests/{id}/enclosures/{paper}")
    void look(Actor actor, @PathVariable long id, @PathVariable long paper, HttpServletResponse response)
            throws IOException {
        Enclosure looked = enclosures.look(actor, id, paper);
        ContentDisposition saved = ContentDisposition.attachment()
                .filename(looked.name(), StandardCharsets.UTF_8)
                .build();
        response.setContentType(looked.mediaType());
        response.setContentLengthLong(looked.size());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, saved.toString());
        enclosures.write(looked, response.getOutputStream());
    }
}
