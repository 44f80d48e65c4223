package org.gongkai.server.request.paper;

import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gongkai.rules.request.Dockets;
import org.gongkai.rules.request.ImpossibleEntryException;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.RefusedException;
import org.gongkai.server.office.Role;
import org.gongkai.server.request.Register;
import org.gongkai.server.request.Request;
import org.gongkai.server.request.SameApplicant;
import org.gongkai.server.request.letter.LetterKind;
import org.gongkai.server.request.letter.LetterKinds;
import org.gongkai.server.request.web.EntryProblems;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where letters of a request are drafted, approved and entered as they go out (文书页面). */
@Controller
class PaperPages {

    private static final MediaType DOCX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final Papers papers;
    private final EnclosedFiles enclosed;
    private final Approvals approvals;
    private final FeeProposal fees;
    private final Register register;
    private final SameApplicant sameApplicant;
    private final LetterKinds kinds;
    private final Dockets dockets;
    private final EntryProblems problems;
    private final Clock clock;

    PaperPages(
            Papers papers,
            EnclosedFiles enclosed,
            Approvals approvals,
            FeeProposal fees,
            Register register,
            SameApplicant sameApplicant,
            LetterKinds kinds,
            Dockets dockets,
            EntryProblems problems,
            Clock clock) {
        this.papers = papers;
        this.enclosed = enclosed;
        this.approvals = approvals;
        this.fees = fees;
        this.register = register;
        this.sameApplicant = sameApplicant;
        this.kinds = kinds;
        this.dockets = dockets;
        this.problems = problems;
        this.clock = clock;
    }

    @GetMapping("/office/requests/{request}/papers")
    String list(Actor actor, @PathVariable long request, Model model) {
        Request about = register.find(actor, request);
        model.addAttribute("actor", actor);
        model.addAttribute("request", about);
        model.addAttribute("papers", papers.of(actor, request));
        model.addAttribute("letters", kinds);
        model.addAttribute("mayDraft", actor.is(Role.CLERK));
        int items = sameApplicant.inMonthOf(about);
        model.addAttribute("items", items);
        model.addAttribute("itemsFee", fees.total("items", String.valueOf(items)));
        List<LetterKind> offered =
                kinds.all().stream().filter(kind -> offered(kind, about)).toList();
        model.addAttribute(
                "notices", offered.stream().filter(kind -> !reply(kind)).toList());
        model.addAttribute("replies", offered.stream().filter(PaperPages::reply).toList());
        return "office/papers";
    }

    @PostMapping("/office/requests/{request}/papers")
    String begin(
            Actor actor,
            @PathVariable long request,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String basis,
            @RequestParam(defaultValue = "") String quantity) {
        Map<String, String> given = basis.isEmpty() ? Map.of() : fees.fields(basis, quantity);
        return "redirect:/office/papers/" + papers.begin(actor, request, kind, given);
    }

    @GetMapping("/office/papers/{id}")
    String one(Actor actor, @PathVariable long id, Model model) {
        Paper paper = papers.find(actor, id);
        LetterKind kind = kinds.get(paper.kind());
        model.addAttribute("actor", actor);
        model.addAttribute("paper", paper);
        model.addAttribute("kind", kind);
        model.addAttribute("request", register.find(actor, paper.request()));
        model.addAttribute(
                "toWrite",
                kind.fields().stream().filter(field -> !Prefill.knows(field)).toList());
        model.addAttribute(
                "known", kind.fields().stream().filter(Prefill::knows).toList());
        model.addAttribute("step", PaperStep.kindOf(paper.kind()));
        model.addAttribute("mayDecide", actor.is(Role.LEADER) && paper.stage() == PaperStage.SUBMITTED);
        model.addAttribute("enclosed", enclosed.of(paper));
        boolean mayWrite = actor.is(Role.CLERK) && paper.open();
        model.addAttribute("offered", mayWrite ? enclosed.offered(actor, paper) : List.of());
        model.addAttribute("mayWrite", mayWrite);
        model.addAttribute("alone", paper.draftedById() == actor.account().id());
        model.addAttribute(
                "maySend", actor.is(Role.CLERK) && paper.stage() == PaperStage.APPROVED && paper.entry() == null);
        return "office/paper";
    }

    @PostMapping("/office/papers/{id}")
    String write(
            Actor actor,
            @PathVariable long id,
            @RequestParam int seen,
            @RequestParam(defaultValue = "save") String act,
            @RequestParam Map<String, String> typed,
            @RequestParam(defaultValue = "") List<MultipartFile> files,
            @RequestParam(defaultValue = "") List<Long> copies,
            @RequestParam(defaultValue = "") List<Long> removed,
            RedirectAttributes then)
            throws IOException {
        papers.write(actor, id, seen, new HashMap<>(typed)); // first, so that a refused file costs nobody their words
        int now = enclosed.change(actor, papers.find(actor, id), new EnclosedFiles.Change(files, copies, removed));
        if (act.equals("submit")) {
            papers.submit(actor, id, now);
            then.addFlashAttribute("said", "paper.submitted");
        } else if (act.equals("discard")) {
            papers.discard(actor, id, now);
            then.addFlashAttribute("said", "paper.discarded");
            return "redirect:/office/requests/" + papers.find(actor, id).request() + "/papers";
        } else {
            then.addFlashAttribute("said", "paper.saved");
        }
        return "redirect:/office/papers/" + id;
    }

    @PostMapping("/office/papers/{id}/decision")
    String decide(
            Actor actor,
            @PathVariable long id,
            @RequestParam int seen,
            @RequestParam(defaultValue = "") String verdict,
            @RequestParam(defaultValue = "") String because,
            Locale locale,
            RedirectAttributes then) {
        try {
            if (verdict.equals("approve")) {
                approvals.approve(actor, id, seen, because);
                then.addFlashAttribute("said", "paper.approved");
            } else {
                approvals.sendBack(actor, id, seen, because);
                then.addFlashAttribute("said", "paper.returned");
            }
        } catch (ImpossibleEntryException e) {
            problems.tell(then, e, locale);
        }
        return "redirect:/office/papers/" + id;
    }

    @PostMapping("/office/papers/{id}/sent")
    String sent(
            Actor actor,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String date,
            @RequestParam(defaultValue = "") String agreedBy,
            @RequestParam(defaultValue = "") String lateReason,
            Locale locale,
            RedirectAttributes then) {
        try {
            papers.wentOut(actor, id, day(date), agreedBy, lateReason);
            then.addFlashAttribute("said", "docket.entered");
            return "redirect:/office/requests/" + papers.find(actor, id).request();
        } catch (ImpossibleEntryException e) {
            problems.tell(then, e, locale);
            return "redirect:/office/papers/" + id;
        }
    }

    @GetMapping("/office/papers/{id}/preview.pdf")
    ResponseEntity<byte[]> preview(Actor actor, @PathVariable long id) {
        return file(papers.preview(actor, papers.find(actor, id)), MediaType.APPLICATION_PDF, "inline");
    }

    @GetMapping("/office/papers/{id}/letter.docx")
    ResponseEntity<byte[]> docx(Actor actor, @PathVariable long id) {
        return file(papers.docx(papers.find(actor, id)), DOCX, "attachment; filename=letter.docx");
    }

    private static ResponseEntity<byte[]> file(byte[] content, MediaType type, String disposition) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(content);
    }

    private boolean offered(LetterKind kind, Request request) {
        return !reply(kind)
                || dockets.replies()
                        .of(kind.id().substring("reply_".length()))
                        .filter(reply -> reply.answers() == request.kind().answers())
                        .isPresent();
    }

    private static boolean reply(LetterKind kind) {
        return kind.id().startsWith("reply_");
    }

    private LocalDate day(String text) {
        try {
            return text.isBlank() ? LocalDate.now(clock) : LocalDate.parse(text.strip());
        } catch (DateTimeException e) {
            throw new RefusedException("refused.docket.day", text);
        }
    }
}
