package org.gongkai.server.request.apply;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.rules.request.EntryKind;
import org.gongkai.rules.request.ImpossibleEntryException;
import org.gongkai.server.office.RefusedException;
import org.gongkai.server.request.ApplicantPapers;
import org.gongkai.server.request.Dossier;
import org.gongkai.server.request.NewEnclosure;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/**
 * The applicant's page (申请查询与办理). Number and code come with each form, never in an address; a wrong pair says no more than
 * that.
 */
@RestController
@ConditionalOnWebApplication
@RequestMapping({
    "/requests/status",
    "/en/requests/status",
    "/units/{unit}/requests/status",
    "/en/units/{unit}/requests/status"
})
class StatusPages {

    private final ApplicantSteps steps;
    private final PaperCheck uploads;
    private final StatusView view;
    private final Frame frame;

    StatusPages(ApplicantSteps steps, PaperCheck uploads, StatusView view, Frame frame) {
        this.steps = steps;
        this.uploads = uploads;
        this.view = view;
        this.frame = frame;
    }

    @GetMapping
    ResponseEntity<byte[]> ask(HttpServletRequest request) {
        return view.ask(frame.place(request), HttpStatus.OK, Pair.of(Map.of()), List.of());
    }

    /** Whoever opens the address of a later step begins with the first. */
    @GetMapping("/{step}")
    ResponseEntity<Void> start(HttpServletRequest request) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, frame.place(request).at(StatusView.PATH))
                .build();
    }

    @PostMapping
    ResponseEntity<byte[]> look(@RequestParam Map<String, String> typed, HttpServletRequest request) {
        return with(typed, request, (visit, dossier) -> view.status(visit, HttpStatus.OK, dossier, Said.nothing()));
    }

    @PostMapping("/answer")
    ResponseEntity<byte[]> answer(
            @RequestParam Map<String, String> typed,
            @RequestParam(required = false) List<MultipartFile> papers,
            HttpServletRequest request) {
        return with(typed, request, (visit, dossier) -> {
            EntryKind kind = "reasons".equals(typed.get("to")) ? EntryKind.REASONS_GIVEN : EntryKind.CORRECTED;
            String text = ApplyForm.text(typed, "text");
            if (text.isEmpty() || text.length() > Said.LONGEST) {
                return view.status(
                        visit, HttpStatus.BAD_REQUEST, dossier, Said.wrong("text", "apply.problem.text", typed));
            }
            PaperCheck.Looked looked = uploads.look(papers == null ? List.of() : papers);
            if (!looked.problems().isEmpty()) {
                return view.status(visit, HttpStatus.BAD_REQUEST, dossier, Said.wrong(looked.problems(), typed));
            }
            return enter(visit, dossier, kind, typed, looked.papers());
        });
    }

    /** Asks once more before it withdraws: it cannot be taken back. */
    @PostMapping("/withdraw")
    ResponseEntity<byte[]> withdraw(@RequestParam Map<String, String> typed, HttpServletRequest request) {
        return with(
                typed,
                request,
                (visit, dossier) -> "yes".equals(typed.get("sure"))
                        ? enter(visit, dossier, EntryKind.WITHDRAWN, typed, List.of())
                        : view.sure(visit, dossier));
    }

    @PostMapping("/opinion")
    ResponseEntity<byte[]> rate(@RequestParam Map<String, String> typed, HttpServletRequest request) {
        return with(typed, request, (visit, dossier) -> {
            String score = typed.getOrDefault("score", "");
            String words = ApplyForm.text(typed, "words");
            if (!new Status(dossier).isAnswered() || !score.matches("[1-5]") || words.length() > Said.LONGEST) {
                return view.status(
                        visit, HttpStatus.BAD_REQUEST, dossier, Said.wrong("score-5", "apply.problem.score", typed));
            }
            steps.rate(dossier, Integer.parseInt(score), words);
            return view.status(visit, HttpStatus.OK, dossier, Said.done("apply.said.opinion"));
        });
    }

    @PostMapping("/papers/{id}")
    void paper(
            @RequestParam Map<String, String> typed,
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Dossier dossier = find(frame.place(request), Pair.of(typed))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        StatusView.Held held =
                view.paper(dossier, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        ApplicantPapers.Copy paper = held.paper();
        response.setContentType(paper.mediaType());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(paper.fileName(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        held.by().write(dossier.request(), paper, response.getOutputStream());
    }

    private ResponseEntity<byte[]> enter(
            Visit visit, Dossier dossier, EntryKind kind, Map<String, String> typed, List<NewEnclosure> papers)
            throws IOException {
        String text = ApplyForm.text(typed, "text");
        String late = ApplyForm.text(typed, "lateReason");
        try {
            Dossier after = steps.enter(dossier, new ApplicantSteps.Step(kind, text, late, seen(typed)), papers);
            return view.status(visit, HttpStatus.OK, after, Said.done("apply.said." + kind.id()));
        } catch (ImpossibleEntryException e) {
            String key =
                    "apply.problem.step." + (e.problem().name().equals("LATE_WITHOUT_REASON") ? "late" : "not-now");
            return view.status(visit, HttpStatus.CONFLICT, dossier, Said.wrong("answer", key, typed));
        } catch (RefusedException e) {
            return view.status(
                    visit, HttpStatus.CONFLICT, dossier, Said.wrong("answer", "apply.problem.step.changed", typed));
        }
    }

    /** What is done for whoever has shown number and code. */
    private interface Shown {

        ResponseEntity<byte[]> to(Visit visit, Dossier dossier) throws IOException;
    }

    private ResponseEntity<byte[]> with(Map<String, String> typed, HttpServletRequest request, Shown shown) {
        Place place = frame.place(request);
        Pair pair = Pair.of(typed);
        Optional<Dossier> found = find(place, pair);
        if (found.isEmpty()) {
            return view.ask(place, HttpStatus.NOT_FOUND, pair, List.of(Problem.at("number", "apply.problem.pair")));
        }
        try {
            return shown.to(new Visit(place, pair), found.get());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Optional<Dossier> find(Place place, Pair pair) {
        return pair.requestNumber().flatMap(number -> pair.lookUpCode()
                .flatMap(code -> steps.find(place.site().unit(), number, code)));
    }

    private static long seen(Map<String, String> typed) {
        String seen = typed.getOrDefault("seen", "");
        return seen.matches("[0-9]{1,9}") ? Long.parseLong(seen) : -1;
    }
}
