package org.gongkai.server.request.apply;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gongkai.rules.request.Dockets;
import org.gongkai.rules.request.Outcome;
import org.gongkai.rules.request.Remedies;
import org.gongkai.server.office.Setting;
import org.gongkai.server.office.Settings;
import org.gongkai.server.request.ApplicantPapers;
import org.gongkai.server.request.ClockPicture;
import org.gongkai.server.request.Dossier;
import org.gongkai.server.request.Request;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Draws the applicant's page (申请人页面). */
@Component
@ConditionalOnWebApplication
class StatusView {

    static final String PATH = "/requests/status";

    private final Dockets dockets;
    private final Remedies remedies = Remedies.builtIn();
    private final List<ApplicantPapers> papers;
    private final SatisfactionTable satisfactions;
    private final Settings settings;
    private final MessageSource messages;
    private final Frame frame;
    private final Clock clock;

    StatusView(
            Dockets dockets,
            ObjectProvider<ApplicantPapers> papers,
            SatisfactionTable satisfactions,
            Settings settings,
            MessageSource messages,
            Frame frame,
            Clock clock) {
        this.dockets = dockets;
        this.papers = papers.orderedStream().toList();
        this.satisfactions = satisfactions;
        this.settings = settings;
        this.messages = messages;
        this.frame = frame;
        this.clock = clock;
    }

    /** A paper, and who holds it. */
    record Held(ApplicantPapers by, ApplicantPapers.Copy paper) {}

    /**
     * How to contest a reply (救济途径).
     *
     * @param law where the terms stand
     */
    record Remedy(String text, String law) {}

    /** The form that asks for number and code. */
    ResponseEntity<byte[]> ask(Place place, HttpStatus status, Pair pair, List<Problem> problems) {
        return frame.page(place, status, PATH, "apply-look-up", Map.of("pair", pair, "problems", problems));
    }

    ResponseEntity<byte[]> status(Visit visit, HttpStatus code, Dossier dossier, Said said) {
        Status status = new Status(dossier);
        Map<String, Object> model = model(visit, status);
        model.put("said", said);
        model.put("docket", dossier.docket());
        model.put("picture", ClockPicture.of(dossier.docket(), LocalDate.now(clock)));
        model.put("rules", dockets.rules());
        model.put("papers", held(dossier.request()));
        model.put("remedy", remedy(visit.place(), status));
        model.put("satisfaction", satisfactions.find(dossier.request()).orElse(null));
        model.put("scores", List.of(5, 4, 3, 2, 1));
        model.put("most", PaperCheck.MOST);
        return frame.page(visit.place(), code, PATH, "apply-status", model);
    }

    /** Asks whether they are sure to withdraw. */
    ResponseEntity<byte[]> sure(Visit visit, Dossier dossier) {
        return frame.page(visit.place(), HttpStatus.OK, PATH, "apply-withdraw", model(visit, new Status(dossier)));
    }

    Optional<Held> paper(Dossier dossier, String id) {
        return held(dossier.request()).stream()
                .filter(held -> held.paper().id().equals(id))
                .findFirst();
    }

    private static Map<String, Object> model(Visit visit, Status status) {
        Map<String, Object> model = new HashMap<>();
        model.put("pair", visit.pair());
        model.put("status", status);
        model.put("request", status.request());
        return model;
    }

    private List<Held> held(Request request) {
        return papers.stream()
                .flatMap(room -> room.of(request).stream().map(paper -> new Held(room, paper)))
                .toList();
    }

    private @Nullable Remedy remedy(Place place, Status status) {
        Outcome outcome = status.docket().outcome();
        if (!status.isAnswered() || outcome == null) {
            return null;
        }
        Locale language = place.language();
        return remedies.of(outcome.kind(), status.answeredOn())
                .map(clause -> new Remedy(
                        clause.text()
                                .in(language)
                                .replace("{body}", named(place, Setting.RECONSIDERATION_BODY))
                                .replace("{court}", named(place, Setting.COURT)),
                        clause.law().in(language)))
                .orElse(null);
    }

    private String named(Place place, Setting setting) {
        String name = settings.of(place.site().unit(), setting);
        return name.isEmpty() ? messages.getMessage("apply.remedy." + setting, null, place.language()) : name;
    }
}
