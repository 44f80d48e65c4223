package org.gongkai.server.request.redaction;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.gongkai.server.office.Actor;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** Hands out the pages of a document as pictures, the document itself, and the copy that was made of it (文件查看). */
@Controller
@RequestMapping("/office/requests/{request}/redactions/{id}")
class RedactionFiles {

    private static final MediaType DOCX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    /** Long enough that a page need not be drawn again after each mark. */
    private static final Duration KEPT = Duration.ofMinutes(10);

    private final PartialCopies copies;

    RedactionFiles(PartialCopies copies) {
        this.copies = copies;
    }

    @GetMapping("/pages/{page}")
    ResponseEntity<byte[]> page(Actor actor, @PathVariable long request, @PathVariable long id, @PathVariable int page)
            throws IOException {
        PartialCopy copy = copies.find(actor, request, id);
        if (page < 1 || page > copy.pages()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(KEPT).cachePrivate())
                .contentType(MediaType.IMAGE_PNG)
                .body(copies.picture(copy, page));
    }

    @GetMapping("/original")
    ResponseEntity<byte[]> original(Actor actor, @PathVariable long request, @PathVariable long id) {
        PartialCopy copy = copies.find(actor, request, id);
        MediaType type = copy.format() == Format.PDF ? MediaType.APPLICATION_PDF : DOCX;
        return download(type, ContentDisposition.attachment(), copy.name(), copies.original(copy));
    }

    /** The copy, to be looked at in the browser. */
    @GetMapping("/result")
    ResponseEntity<byte[]> result(Actor actor, @PathVariable long request, @PathVariable long id) {
        PartialCopy copy = copies.find(actor, request, id);
        return download(MediaType.APPLICATION_PDF, ContentDisposition.inline(), copy.resultName(), copies.result(copy));
    }

    private static ResponseEntity<byte[]> download(
            MediaType type, ContentDisposition.Builder way, String name, byte[] file) {
        String disposition = way.filename(name, StandardCharsets.UTF_8).build().toString();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition)
                .contentType(type)
                .body(file);
    }
}
