package org.gongkai.server.request.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.Duty;
import org.gongkai.server.office.RefusedException;
import org.gongkai.server.office.Role;
import org.gongkai.server.platform.files.TextExtraction;
import org.gongkai.server.platform.ledger.Ledger;
import org.gongkai.server.request.SentName;
import org.gongkai.server.request.redaction.PartialCopies;
import org.gongkai.server.request.redaction.PartialCopy;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.multipart.MultipartFile;

/**
 * What goes out with a letter (随函材料): the information that is asked for, as files or as copies of which a part is masked. It
 * can change while the letter is a draft; the leader approves the letter with it, and the applicant gets both.
 */
@Service
class EnclosedFiles {

    /** How many a letter takes. */
    static final int MOST = 20;

    private final EnclosedFileTable table;
    private final PaperTable papers;
    private final PaperFiles files;
    private final PartialCopies copies;
    private final TextExtraction extraction;
    private final TransactionTemplate transaction;
    private final Ledger ledger;
    private final Clock clock;

    EnclosedFiles(
            EnclosedFileTable table,
            PaperTable papers,
            PaperFiles files,
            PartialCopies copies,
            TextExtraction extraction,
            TransactionTemplate transaction,
            Ledger ledger,
            Clock clock) {
        this.table = table;
        this.papers = papers;
        this.files = files;
        this.copies = copies;
        this.extraction = extraction;
        this.transaction = transaction;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Those of a letter, in the order they were added. */
    @Transactional(readOnly = true)
    public List<EnclosedFile> of(Paper paper) {
        return table.of(paper);
    }

    /** The masked copies of the letter's request that it does not take along yet. */
    List<PartialCopy> offered(Actor actor, Paper paper) {
        List<String> taken = of(paper).stream().map(EnclosedFile::digest).toList();
        return copies.of(actor, paper.request()).stream()
                .filter(copy ->
                        copy.result() != null && !taken.contains(copy.result().digest()))
                .toList();
    }

    /**
     * What is to change.
     *
     * @param uploads files to take along
     * @param copies numbers of masked copies to take along, as they are now
     * @param removed numbers of files to take out again
     */
    record Change(List<MultipartFile> uploads, List<Long> copies, List<Long> removed) {

        Change {
            uploads = uploads.stream().filter(SentName::isChosen).toList();
            copies = List.copyOf(copies);
            removed = List.copyOf(removed);
        }

        boolean isEmpty() {
            return uploads.isEmpty() && copies.isEmpty() && removed.isEmpty();
        }
    }

    /**
     * Changes what goes out with a draft.
     *
     * @param paper the letter as it was seen
     * @return its version afterwards
     * @throws RefusedException if a file is empty or one too many, or the letter has changed or is no draft any more
     */
    int change(Actor actor, Paper paper, Change change) throws IOException {
        Duty duty = actor.as(Role.CLERK);
        if (change.isEmpty()) {
            return paper.version();
        }
        List<EnclosedFileTable.NewFile> added = new ArrayList<>();
        for (MultipartFile upload : change.uploads()) {
            added.add(kept(paper, upload));
        }
        for (long copy : change.copies()) {
            added.add(kept(paper, copies.find(actor, paper.request(), copy)));
        }
        transaction.executeWithoutResult(status -> {
            if (!papers.touch(paper)) {
                throw new RefusedException("refused.paper.changed");
            }
            change.removed().forEach(id -> remove(actor, duty, paper, find(paper, id)));
            if (table.of(paper).size() + added.size() > MOST) {
                throw new RefusedException("refused.paper.files", String.valueOf(MOST));
            }
            added.forEach(file -> add(actor, duty, paper, file));
        });
        return paper.version() + 1;
    }

    /**
     * A file of a letter.
     *
     * @throws RefusedException if the letter has no such file
     */
    @Transactional(readOnly = true)
    public EnclosedFile find(Paper paper, long id) {
        return table.of(paper).stream()
                .filter(file -> file.id() == id)
                .findFirst()
                .orElseThrow(() -> new RefusedException("refused.gone"));
    }

    /** Writes what a file holds. */
    void write(Paper paper, EnclosedFile file, OutputStream out) throws IOException {
        try (InputStream in = files.open(paper.request(), file.place())) {
            in.transferTo(out);
        }
    }

    private EnclosedFileTable.NewFile kept(Paper paper, MultipartFile upload) throws IOException {
        String name = SentName.of(upload);
        if (upload.isEmpty()) {
            throw new RefusedException("refused.paper.file-empty", name);
        }
        String type;
        try (InputStream in = upload.getInputStream()) {
            type = extraction.mediaType(in, name);
        }
        try (InputStream in = upload.getInputStream()) {
            PaperFiles.Kept kept = files.keep(paper.request(), in);
            return new EnclosedFileTable.NewFile(name, type, upload.getSize(), kept.digest(), kept.place(), null);
        }
    }

    private EnclosedFileTable.NewFile kept(Paper paper, PartialCopy copy) throws IOException {
        byte[] pdf = copies.result(copy);
        PaperFiles.Kept kept = files.keep(paper.request(), new ByteArrayInputStream(pdf));
        String type = MediaType.APPLICATION_PDF_VALUE;
        return new EnclosedFileTable.NewFile(
                copy.resultName(), type, pdf.length, kept.digest(), kept.place(), copy.id());
    }

    private void add(Actor actor, Duty duty, Paper paper, EnclosedFileTable.NewFile file) {
        table.add(paper, file, Instant.ofEpochMilli(clock.millis()));
        ledger.record(actor.act(duty, "request.paper-file-added", subject(paper), null, file.digest()));
    }

    private void remove(Actor actor, Duty duty, Paper paper, EnclosedFile file) {
        table.remove(file);
        files.discardAfterCommit(List.of(file.place()));
        ledger.record(actor.act(duty, "request.paper-file-removed", subject(paper), file.digest(), null));
    }

    private static String subject(Paper paper) {
        return "request/" + paper.request();
    }
}
