package org.gongkai.server.request.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gongkai.rules.request.DocketEntry;
import org.gongkai.rules.request.EntryKind;
import org.gongkai.server.office.Offices;
import org.gongkai.server.request.ApplicantPapers;
import org.gongkai.server.request.Casework;
import org.gongkai.server.request.Dossier;
import org.gongkai.server.request.DossierEntry;
import org.gongkai.server.request.Request;
import org.gongkai.server.request.letter.LetterKind;
import org.gongkai.server.request.letter.LetterKinds;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The letters that an applicant finds on their own page (可下载的文书): those to them that have gone out. A reply is theirs
 * once it is delivered, a notice once it is entered in the docket, and what makes no entry as soon as it is made.
 */
@Component
class SentPapers implements ApplicantPapers {

    private static final Set<String> TO_OTHERS =
            Set.of("third_party_consultation", "disclosure_to_third_party", "body_consultation");
    private static final String PDF = "application/pdf";
    private static final String BETWEEN = "-";

    private final PaperTable table;
    private final PaperFiles files;
    private final EnclosedFiles enclosed;
    private final LetterKinds kinds;
    private final Casework casework;
    private final Offices offices;
    private final Clock clock;

    SentPapers(
            PaperTable table,
            PaperFiles files,
            EnclosedFiles enclosed,
            LetterKinds kinds,
            Casework casework,
            Offices offices,
            Clock clock) {
        this.table = table;
        this.files = files;
        this.enclosed = enclosed;
        this.kinds = kinds;
        this.casework = casework;
        this.offices = offices;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<ApplicantPapers.Copy> of(Request request) {
        Dossier dossier = casework.ofApplicant(request.id());
        return letters(request).stream()
                .flatMap(letter -> sentOn(letter, dossier).stream().flatMap(day -> shown(letter, day)))
                .sorted(Comparator.comparing(ApplicantPapers.Copy::day).reversed())
                .toList();
    }

    @Override
    public void write(Request request, ApplicantPapers.Copy paper, OutputStream out) throws IOException {
        int between = paper.id().indexOf(BETWEEN);
        String id = between < 0 ? paper.id() : paper.id().substring(0, between);
        Paper letter = letters(request).stream()
                .filter(one -> String.valueOf(one.id()).equals(id))
                .findFirst()
                .orElseThrow();
        if (between >= 0) {
            enclosed.write(
                    letter,
                    enclosed.find(letter, Long.parseLong(paper.id().substring(between + BETWEEN.length()))),
                    out);
        } else {
            out.write(files.read(
                    request.id(), Objects.requireNonNull(letter.files()).pdfFile()));
        }
    }

    /** Those to the applicant that were made. */
    private List<Paper> letters(Request request) {
        return table.of(offices.byId(request.unitId()), request.id()).stream()
                .filter(letter -> letter.files() != null && !TO_OTHERS.contains(letter.kind()))
                .toList();
    }

    private Optional<LocalDate> sentOn(Paper letter, Dossier dossier) {
        if (letter.reply() == null && PaperStep.kindOf(letter.kind()) == null) {
            return Optional.ofNullable(letter.decidedAt()).map(at -> LocalDate.ofInstant(at, clock.getZone()));
        }
        Optional<DocketEntry> entered = standing(dossier).stream()
                .filter(entry -> letter.entry() != null && entry.number() == letter.entry())
                .findFirst();
        return letter.reply() == null
                ? entered.map(DocketEntry::date)
                : entered.flatMap(reply -> delivered(reply, dossier));
    }

    private static Optional<LocalDate> delivered(DocketEntry reply, Dossier dossier) {
        return standing(dossier).stream()
                .filter(entry -> entry.kind() == EntryKind.DELIVERED && entry.number() > reply.number())
                .map(DocketEntry::date)
                .findFirst();
    }

    private static List<DocketEntry> standing(Dossier dossier) {
        return dossier.entries().stream()
                .filter(DossierEntry::stands)
                .map(DossierEntry::entry)
                .toList();
    }

    /** The letter, and behind it what it brings along. */
    private Stream<ApplicantPapers.Copy> shown(Paper letter, LocalDate day) {
        String title = kinds.find(letter.kind()).map(LetterKind::zh).orElse(letter.kind());
        Stream<ApplicantPapers.Copy> along = enclosed.of(letter).stream()
                .map(file -> new ApplicantPapers.Copy(
                        letter.id() + BETWEEN + file.id(), file.name(), day, file.name(), file.mediaType()));
        return Stream.concat(
                Stream.of(new ApplicantPapers.Copy(String.valueOf(letter.id()), title, day, title + ".pdf", PDF)),
                along);
    }
}
