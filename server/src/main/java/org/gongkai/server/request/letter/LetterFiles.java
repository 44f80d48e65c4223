package org.gongkai.server.request.letter;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.RefusedException;
import org.gongkai.server.office.Role;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The files of templates, and a sample of each letter (模板下载). */
@Controller
class LetterFiles {

    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final LetterKinds kinds;
    private final LetterTemplates templates;
    private final Letters letters;

    LetterFiles(LetterKinds kinds, LetterTemplates templates, Letters letters) {
        this.kinds = kinds;
        this.templates = templates;
        this.letters = letters;
    }

    @GetMapping("/office/letters/{id}/built-in.docx")
    void builtIn(Actor actor, @PathVariable String id, HttpServletResponse response) throws IOException {
        actor.as(Role.CLERK);
        send(templates.builtIn(kind(id)), DOCX, LetterWords.get("template_file", kind(id).zh()), response);
    }

    @GetMapping("/office/letters/{id}/current.docx")
    void current(Actor actor, @PathVariable String id, HttpServletResponse response) throws IOException {
        actor.as(Role.CLERK);
        byte[] docx = templates.current(actor.unit(), kind(id)).docx();
        send(docx, DOCX, LetterWords.get("template_file", kind(id).zh()), response);
    }

    @GetMapping("/office/letters/{id}/versions/{version}.docx")
    void version(Actor actor, @PathVariable String id, @PathVariable int version, HttpServletResponse response)
            throws IOException {
        actor.as(Role.CLERK);
        byte[] docx = templates.version(actor.unit(), kind(id), version);
        send(docx, DOCX, LetterWords.get("template_file", kind(id).zh() + version), response);
    }

    /** The letter as it would look, filled with values that nobody has given. */
    @GetMapping("/office/letters/{id}/sample.pdf")
    void sample(Actor actor, @PathVariable String id, HttpServletResponse response) throws IOException {
        actor.as(Role.CLERK);
        Map<String, String> values = kind(id).fields().stream()
                .filter(field -> !field.id().equals(LetterKinds.OFFICE))
                .collect(Collectors.toMap(LetterField::id, LetterField::sample));
        byte[] pdf = letters.make(id, actor.unit(), values).pdf();
        send(pdf, MediaType.APPLICATION_PDF_VALUE, LetterWords.get("sample_file", kind(id).zh()), response);
    }

    private LetterKind kind(String id) {
        return kinds.find(id).orElseThrow(() -> new RefusedException("letter.refused.gone"));
    }

    private static void send(byte[] file, String type, String name, HttpServletResponse response) throws IOException {
        response.setContentType(type);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.getOutputStream().write(file);
    }
}
