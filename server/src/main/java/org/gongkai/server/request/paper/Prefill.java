package org.gongkai.server.request.paper;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.gongkai.rules.request.Consultation;
import org.gongkai.rules.request.Docket;
import org.gongkai.rules.request.DocketEntry;
import org.gongkai.rules.request.Dockets;
import org.gongkai.rules.request.EntryKind;
import org.gongkai.rules.request.Remedies;
import org.gongkai.rules.request.ReplyKind;
import org.gongkai.server.office.Setting;
import org.gongkai.server.office.Settings;
import org.gongkai.server.office.Unit;
import org.gongkai.server.request.Applicant;
import org.gongkai.server.request.Asked;
import org.gongkai.server.request.Dossier;
import org.gongkai.server.request.letter.LetterField;
import org.gongkai.server.request.letter.LetterKind;
import org.gongkai.server.request.letter.Letters;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** What a letter can say out of the docket, before a person writes a word (文书预填). */
@Component
class Prefill {

    private static final String REPLY = "reply_";

    /** What the docket or the settings always know, so that nobody has to write it. */
    private static final Set<String> KNOWN = Set.of(
            "office",
            "signed_on",
            "applicant",
            "request_number",
            "applied_on",
            "received_on",
            "channel",
            "contact",
            "information",
            "form_wanted",
            "due_on",
            "remedies");

    private final Settings settings;
    private final Dockets dockets;
    private final MessageSource words;
    private final Clock clock;
    private final SingletonSupplier<Remedies> remedies = SingletonSupplier.of(Remedies::builtIn);

    Prefill(Settings settings, Dockets dockets, MessageSource words, Clock clock) {
        this.settings = settings;
        this.dockets = dockets;
        this.words = words;
        this.clock = clock;
    }

    /** The values of a letter's fields as far as the docket knows them, in the order of the letter. */
    Map<String, String> of(Unit unit, LetterKind kind, Dossier dossier, Applicant applicant) {
        Map<String, String> known = known(unit, dossier, applicant);
        reply(kind).ifPresent(reply -> remedies.obtain()
                .of(reply, LocalDate.now(clock))
                .ifPresent(clause -> known.put("remedies", worded(unit, clause))));
        Map<String, String> values = new LinkedHashMap<>();
        for (LetterField field : kind.fields()) {
            values.put(field.id(), known.getOrDefault(field.id(), ""));
        }
        return values;
    }

    /** Whether a field needs nobody to write it. */
    static boolean knows(LetterField field) {
        return KNOWN.contains(field.id());
    }

    private Optional<ReplyKind> reply(LetterKind kind) {
        return kind.id().startsWith(REPLY)
                ? dockets.replies().of(kind.id().substring(REPLY.length()))
                : Optional.empty();
    }

    private Map<String, String> known(Unit unit, Dossier dossier, Applicant applicant) {
        Docket docket = dossier.docket();
        Map<String, String> known = new HashMap<>();
        known.put("office", unit.name());
        known.put("signed_on", Letters.date(LocalDate.now(clock)));
        known.put("applicant", applicant.name());
        known.put("request_number", dossier.request().number().toString());
        String received = Letters.date(dossier.request().receivedOn());
        known.put("applied_on", received);
        known.put("received_on", received);
        known.put("channel", said("channel." + dossier.request().channel()));
        known.put("contact", contact(unit));
        asked(dossier.request().asked(), known);
        if (docket.due() != null) {
            known.put("due_on", Letters.date(Objects.requireNonNull(docket.due())));
        }
        docketSays(docket, known);
        return known;
    }

    private void asked(@Nullable Asked asked, Map<String, String> known) {
        if (asked != null) {
            known.put("information", asked.information());
            known.put(
                    "form_wanted",
                    said("request.form." + asked.form())
                            + said("paper.comma")
                            + said("request.provision." + asked.provision()));
        }
    }

    private void docketSays(Docket docket, Map<String, String> known) {
        docket.round().last(EntryKind.SEARCHED).map(Prefill::text).ifPresent(text -> known.put("search", text));
        List<Consultation> consultations = docket.round().consultations();
        if (!consultations.isEmpty()) {
            Consultation last = consultations.get(consultations.size() - 1);
            String party = Objects.requireNonNullElse(last.asked().details().party(), "");
            known.put("third_party", party);
            known.put("consulted_body", party);
            known.put("consulted_on", Letters.date(last.asked().date()));
            known.put("opinion", last.opinion() == null ? "" : text(last.opinion()));
        }
    }

    private static String text(DocketEntry entry) {
        return Objects.requireNonNullElse(entry.details().text(), "");
    }

    private String worded(Unit unit, Remedies.Clause clause) {
        Map<Setting, String> set = settings.of(unit);
        return clause.text()
                .zh()
                .replace("{body}", orPlace(set.get(Setting.RECONSIDERATION_BODY), "paper.body-not-set"))
                .replace("{court}", orPlace(set.get(Setting.COURT), "paper.court-not-set"));
    }

    private String orPlace(@Nullable String value, String key) {
        return value == null || value.isBlank() ? said(key) : value;
    }

    private String contact(Unit unit) {
        Map<Setting, String> set = settings.of(unit);
        return List.of(Setting.DISCLOSURE_OFFICE, Setting.TELEPHONE, Setting.POSTAL_ADDRESS).stream()
                .map(set::get)
                .filter(value -> value != null && !value.isBlank())
                .reduce((one, other) -> one + said("paper.comma") + other)
                .orElse("");
    }

    private String said(String key) {
        return words.getMessage(key, null, Locale.SIMPLIFIED_CHINESE);
    }
}
