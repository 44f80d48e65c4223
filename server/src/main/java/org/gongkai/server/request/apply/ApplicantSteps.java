package org.gongkai.server.request.apply;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongkai.rules.request.Details;
import org.gongkai.rules.request.EntryKind;
import org.gongkai.server.office.Unit;
import org.gongkai.server.request.Casework;
import org.gongkai.server.request.Dossier;
import org.gongkai.server.request.Enclosures;
import org.gongkai.server.request.NewEnclosure;
import org.gongkai.server.request.RequestNumber;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an applicant sees and does on their own page, by number and code (申请人办理). */
@Service
class ApplicantSteps {

    private final CodeTable codes;
    private final Casework casework;
    private final Enclosures enclosures;
    private final SatisfactionTable satisfactions;
    private final Clock clock;

    ApplicantSteps(
            CodeTable codes, Casework casework, Enclosures enclosures, SatisfactionTable satisfactions, Clock clock) {
        this.codes = codes;
        this.casework = casework;
        this.enclosures = enclosures;
        this.satisfactions = satisfactions;
        this.clock = clock;
    }

    /**
     * What an applicant does.
     *
     * @param text in their words
     * @param lateReason why it comes late; may be empty
     * @param seen what they had before them
     */
    record Step(EntryKind kind, String text, String lateReason, long seen) {}

    /** A request by its number and code; empty for a pair that does not belong together. */
    Optional<Dossier> find(Unit unit, RequestNumber number, LookUpCode code) {
        return codes.find(unit, number, code).map(casework::ofApplicant);
    }

    /**
     * Enters a step of theirs, with the papers that come with it.
     *
     * @throws org.gongkai.rules.request.ImpossibleEntryException where the rules do not allow it
     * @throws org.gongkai.server.office.RefusedException if the docket has changed since it was seen
     */
    @Transactional(rollbackFor = IOException.class)
    public Dossier enter(Dossier dossier, Step step, List<NewEnclosure> papers) throws IOException {
        Details details =
                step.text().isEmpty() ? Details.none() : Details.none().text(step.text());
        String late = step.lateReason().isEmpty() ? null : step.lateReason();
        Dossier after = casework.byApplicant(
                dossier.request().id(),
                new Casework.NewEntry(step.kind(), LocalDate.now(clock), details, late, step.seen()));
        enclosures.add(after.request(), papers);
        return after;
    }

    /** Keeps how content they are with a reply; what they said before gives way. */
    @Transactional
    public void rate(Dossier dossier, int score, String words) {
        satisfactions.put(dossier.request(), score, words, clock.instant());
    }
}
