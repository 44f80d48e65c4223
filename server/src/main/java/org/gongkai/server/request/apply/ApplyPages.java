package org.gongkai.server.request.apply;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.server.office.RefusedException;
import org.gongkai.server.portal.Alike;
import org.gongkai.server.request.ApplicantKind;
import org.gongkai.server.request.Asked;
import org.gongkai.server.request.Dossier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/**
 * Where everybody applies (网上申请): a form, a look at what was typed beside what is public already, and the confirmation
 * that counts as receipt (条例 31(3)). Nothing is kept in between: the page itself carries what was typed.
 */
@RestController
@ConditionalOnWebApplication
@RequestMapping({"/requests", "/en/requests", "/units/{unit}/requests", "/en/units/{unit}/requests"})
class ApplyPages {

    private static final String FORM = "/requests/new";
    private static final String HOW = "/requests";
    private static final int OFFERED = 5;
    private static final List<Problem> CLOSED = List.of(Problem.at("information", "apply.problem.closed"));

    private final Applying applying;
    private final PaperCheck uploads;
    private final ApplyLimits limits;
    private final ApplicantMail mail;
    private final Alike alike;
    private final Frame frame;

    ApplyPages(
            Applying applying, PaperCheck uploads, ApplyLimits limits, ApplicantMail mail, Alike alike, Frame frame) {
        this.applying = applying;
        this.uploads = uploads;
        this.limits = limits;
        this.mail = mail;
        this.alike = alike;
        this.frame = frame;
    }

    /** An empty form, or one that carries the words of a search on; where none is taken online, how to ask instead. */
    @GetMapping("/new")
    ResponseEntity<byte[]> blank(@RequestParam(defaultValue = "") String about, HttpServletRequest request) {
        Place place = frame.place(request);
        ApplyForm form = ApplyForm.of(Map.of("information", about));
        return applying.isOpen(place.site().unit())
                ? form(place, HttpStatus.OK, form, List.of(), true)
                : elsewhere(place, HOW);
    }

    /** Whoever opens the address of a later step begins with the first. */
    @GetMapping({"/check", "/sent"})
    ResponseEntity<byte[]> start(HttpServletRequest request) {
        return elsewhere(frame.place(request), FORM);
    }

    private static ResponseEntity<byte[]> elsewhere(Place place, String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(place.at(path)))
                .build();
    }

    /** Back to the form, with what was typed. */
    @PostMapping("/new")
    ResponseEntity<byte[]> change(@RequestParam Map<String, String> typed, HttpServletRequest request) {
        return form(frame.place(request), HttpStatus.OK, ApplyForm.of(typed), List.of(), false);
    }

    @PostMapping("/check")
    ResponseEntity<byte[]> check(@RequestParam Map<String, String> typed, HttpServletRequest request) {
        Place place = frame.place(request);
        ApplyForm form = ApplyForm.of(typed);
        List<Problem> problems = applying.isOpen(place.site().unit()) ? form.problems() : CLOSED;
        return problems.isEmpty()
                ? check(place, HttpStatus.OK, form, LookUpCode.random(), problems)
                : form(place, HttpStatus.BAD_REQUEST, form, problems, false);
    }

    @PostMapping("/sent")
    ResponseEntity<byte[]> send(
            @RequestParam Map<String, String> typed,
            @RequestParam(required = false) List<MultipartFile> papers,
            HttpServletRequest request)
            throws IOException {
        Place place = frame.place(request);
        ApplyForm form = ApplyForm.of(typed);
        Optional<LookUpCode> code = LookUpCode.of(typed.get("code"));
        if (!form.problems().isEmpty()) {
            return form(place, HttpStatus.BAD_REQUEST, form, form.problems(), false);
        }
        if (code.isEmpty()) {
            return check(place, HttpStatus.OK, form, LookUpCode.random(), List.of());
        }
        Optional<Dossier> before = applying.sent(place.site().unit(), code.get());
        return before.isPresent()
                ? sent(place, before.get(), code.get(), form)
                : send(place, form, code.get(), uploads.look(papers == null ? List.of() : papers), typed, request);
    }

    private ResponseEntity<byte[]> send(
            Place place,
            ApplyForm form,
            LookUpCode code,
            PaperCheck.Looked looked,
            Map<String, String> typed,
            HttpServletRequest request) {
        if (!typed.getOrDefault("website", "").isEmpty()) {
            return refused(place, HttpStatus.BAD_REQUEST, form, code, "apply.problem.trap");
        }
        if (!applying.isOpen(place.site().unit())) {
            return form(place, HttpStatus.BAD_REQUEST, form, CLOSED, false);
        }
        if (!looked.problems().isEmpty()) {
            return check(place, HttpStatus.BAD_REQUEST, form, code, looked.problems());
        }
        if (!limits.allowRequest(request.getRemoteAddr(), Puzzle.isSolved(code, typed.get("proof")))) {
            return refused(place, HttpStatus.TOO_MANY_REQUESTS, form, code, "apply.problem.many");
        }
        try {
            return sent(place, applying.send(place, form, looked.papers(), code), code, form);
        } catch (RefusedException e) {
            return refused(place, HttpStatus.BAD_REQUEST, form, code, e.key());
        }
    }

    private ResponseEntity<byte[]> refused(
            Place place, HttpStatus status, ApplyForm form, LookUpCode code, String key) {
        return check(place, status, form, code, List.of(Problem.at("send", key)));
    }

    private ResponseEntity<byte[]> form(
            Place place, HttpStatus status, ApplyForm form, List<Problem> problems, boolean fresh) {
        Map<String, Object> model = new HashMap<>();
        model.put("form", form);
        model.put("problems", problems);
        model.put("wrong", byField(problems));
        model.put("fresh", fresh && form.information().isEmpty());
        model.put("mail", mail.isThere());
        model.put("applicantKinds", ApplicantKind.values());
        model.put("forms", Asked.Form.values());
        model.put("provisions", Asked.Provision.values());
        return frame.page(place, status, FORM, "apply-form", model);
    }

    /** The first problem of each field. */
    private static Map<String, Problem> byField(List<Problem> problems) {
        Map<String, Problem> byField = new HashMap<>();
        problems.forEach(problem -> byField.putIfAbsent(problem.field(), problem));
        return byField;
    }

    private ResponseEntity<byte[]> check(
            Place place, HttpStatus status, ApplyForm form, LookUpCode code, List<Problem> problems) {
        Map<String, Object> model = new HashMap<>();
        model.put("form", form);
        model.put("fields", form.fields());
        model.put("code", code);
        model.put("problems", problems);
        model.put("alike", alike.alike(form.information(), OFFERED));
        model.put("most", PaperCheck.MOST);
        return frame.page(place, status, FORM, "apply-check", model);
    }

    private ResponseEntity<byte[]> sent(Place place, Dossier dossier, LookUpCode code, ApplyForm form) {
        Map<String, Object> model = new HashMap<>();
        model.put("request", dossier.request());
        model.put("docket", dossier.docket());
        model.put("code", code);
        model.put("mailed", mail.isThere() && !form.email().isEmpty());
        return frame.page(place, HttpStatus.OK, FORM, "apply-sent", model);
    }
}
