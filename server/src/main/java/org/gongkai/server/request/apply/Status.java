package org.gongkai.server.request.apply;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.gongkai.rules.request.Choice;
import org.gongkai.rules.request.Docket;
import org.gongkai.rules.request.DocketEntry;
import org.gongkai.rules.request.EntryKind;
import org.gongkai.rules.request.Stage;
import org.gongkai.server.request.Dossier;
import org.gongkai.server.request.DossierEntry;
import org.gongkai.server.request.Request;

/**
 * Where a request stands, as its applicant may know it (办理进度): no names of third parties, no searches, no reply before it
 * is sent.
 */
record Status(Dossier dossier) {

    private static final Set<EntryKind> TOLD = EnumSet.of(
            EntryKind.RECEIVED,
            EntryKind.CORRECTION_ASKED,
            EntryKind.CORRECTED,
            EntryKind.NOT_CORRECTED,
            EntryKind.EXTENDED,
            EntryKind.FEE_NOTICED,
            EntryKind.PAID,
            EntryKind.NOT_PAID,
            EntryKind.REASONS_ASKED,
            EntryKind.REASONS_GIVEN,
            EntryKind.LATER_DATE_SET,
            EntryKind.DELIVERED,
            EntryKind.WITHDRAWN,
            EntryKind.REOPENED);

    private static final Set<EntryKind> IN_WORDS = EnumSet.of(
            EntryKind.CORRECTION_ASKED,
            EntryKind.CORRECTED,
            EntryKind.FEE_NOTICED,
            EntryKind.REASONS_ASKED,
            EntryKind.REASONS_GIVEN,
            EntryKind.WITHDRAWN);

    public Request request() {
        return dossier.request();
    }

    public Docket docket() {
        return dossier.docket();
    }

    /** What was done, as far as it concerns them, in order. */
    public List<DocketEntry> told() {
        return dossier.entries().stream()
                .filter(DossierEntry::stands)
                .map(DossierEntry::entry)
                .filter(entry -> TOLD.contains(entry.kind()))
                .toList();
    }

    /** Whether they may read what an entry says in words: it was written to them, or by them. */
    public boolean isInWords(DocketEntry entry) {
        return IN_WORDS.contains(entry.kind()) && entry.details().text() != null;
    }

    /** The sentence that says where it stands. */
    public String sentence() {
        Docket docket = docket();
        if (docket.closed()) {
            return last(EntryKind.DELIVERED).isPresent() ? "apply.status.answered" : "apply.status.closed";
        }
        if (docket.stage() == Stage.IN_HAND && asksReasons()) {
            return "apply.status.reasons";
        }
        boolean consulting =
                docket.stage() == Stage.IN_HAND && !docket.openConsultations().isEmpty();
        return "apply.status." + (consulting ? "consulting" : docket.stage().id());
    }

    /** What they are asked to answer now: the correction or the reasons. */
    public Optional<Choice> question() {
        return docket().choice(EntryKind.CORRECTED).or(() -> docket().choice(EntryKind.REASONS_GIVEN));
    }

    /** The words of what they are asked. */
    public String asked() {
        EntryKind kind =
                docket().stage() == Stage.AWAITING_CORRECTION ? EntryKind.CORRECTION_ASKED : EntryKind.REASONS_ASKED;
        return last(kind).map(entry -> entry.details().text()).orElse("");
    }

    /** The fee that waits to be paid. */
    public Optional<DocketEntry> fee() {
        return docket().stage() == Stage.AWAITING_PAYMENT ? last(EntryKind.FEE_NOTICED) : Optional.empty();
    }

    public boolean mayWithdraw() {
        return docket().choice(EntryKind.WITHDRAWN).isPresent();
    }

    /** Whether a reply has been sent, which can be judged and contested. */
    public boolean isAnswered() {
        return docket().closed()
                && docket().outcome() != null
                && last(EntryKind.DELIVERED).isPresent();
    }

    /** The day of that reply, which says the law of its remedies. */
    LocalDate answeredOn() {
        return last(EntryKind.DELIVERED)
                .map(DocketEntry::date)
                .orElseGet(() -> Objects.requireNonNull(docket().outcome()).date());
    }

    private boolean asksReasons() {
        return docket().choice(EntryKind.REASONS_GIVEN).isPresent();
    }

    private Optional<DocketEntry> last(EntryKind kind) {
        return dossier.entries().stream()
                .filter(DossierEntry::stands)
                .map(DossierEntry::entry)
                .filter(entry -> entry.kind() == kind)
                .reduce((earlier, later) -> later);
    }
}
