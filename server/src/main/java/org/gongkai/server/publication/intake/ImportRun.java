package org.gongkai.server.publication.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.RefusedException;
import org.gongkai.server.platform.files.Archive;
import org.gongkai.server.platform.files.ArchiveException;
import org.gongkai.server.platform.files.FileStore;
import org.gongkai.server.publication.EarlierItem;
import org.gongkai.server.publication.EarlierItems;
import org.gongkai.server.publication.Upload;
import org.gongkai.server.publication.Uploads;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Enters the good rows of an import, some at a time (分批入库): each batch is one transaction in which its items, their entries
 * in the ledger and the mark that the rows are done come to be together, short enough that others wait for no more than a
 * moment. Files are unpacked and read before it begins.
 */
@Component
class ImportRun {

    private static final int AT_A_TIME = 250;

    /** With files, which take long to read, so that the progress is seen. */
    private static final int AT_A_TIME_WITH_FILES = 50;

    private final ImportJobs jobs;
    private final ImportRows rows;
    private final EarlierItems catalogue;
    private final Uploads uploads;
    private final FileStore store;
    private final Words words;
    private final TransactionTemplate transactions;

    ImportRun(
            ImportJobs jobs,
            ImportRows rows,
            EarlierItems catalogue,
            Uploads uploads,
            FileStore store,
            Words words,
            TransactionTemplate transactions) {
        this.jobs = jobs;
        this.rows = rows;
        this.catalogue = catalogue;
        this.uploads = uploads;
        this.store = store;
        this.words = words;
        this.transactions = transactions;
    }

    /** A row with its files as they were taken in, and what was wrong with one of them. */
    private record Ready(ImportRows.Row row, List<Upload> uploads, List<RowError> errors) {}

    /** Enters the next rows. */
    void next(ImportJob job, Actor actor) {
        boolean files = !job.source().archiveDigest().isEmpty();
        List<ImportRows.Row> next =
                rows.behind(job, job.progress().lastRow(), files ? AT_A_TIME_WITH_FILES : AT_A_TIME);
        if (next.isEmpty()) {
            transactions.executeWithoutResult(status -> jobs.move(job, ImportJob.State.RUNNING, ImportJob.State.DONE));
            return;
        }
        List<Ready> ready = files ? withFiles(job, next) : ready(next);
        transactions.executeWithoutResult(status -> enter(job, actor, ready));
    }

    private void enter(ImportJob job, Actor actor, List<Ready> ready) {
        int last = ready.get(ready.size() - 1).row().number();
        if (!jobs.done(job, ready.size(), last)) {
            return; // stopped, or done by another
        }
        List<RowError> errors = new ArrayList<>(new Doubles(catalogue, actor.unit(), words).find(rows(ready)));
        ready.forEach(one -> errors.addAll(one.errors()));
        Set<Integer> late = errors.stream().map(RowError::row).collect(Collectors.toSet());
        List<Ready> good =
                ready.stream().filter(one -> !late.contains(one.row().number())).toList();
        List<EarlierItem> items = good.stream()
                .map(one -> one.row().content().item(one.uploads()))
                .toList();
        if (!items.isEmpty()) {
            rows.entered(job, rows(good), catalogue.enter(actor, items));
        }
        rows.addErrors(job, errors);
        jobs.imported(job, items.size());
    }

    private static List<ImportRows.Row> rows(List<Ready> ready) {
        return ready.stream().map(Ready::row).toList();
    }

    private static List<Ready> ready(List<ImportRows.Row> rows) {
        return rows.stream().map(row -> new Ready(row, List.of(), List.of())).toList();
    }

    private List<Ready> withFiles(ImportJob job, List<ImportRows.Row> rows) {
        try (Archive archive = new Archive(store.path(job.source().archiveDigest()))) {
            Map<String, Upload> known = new HashMap<>();
            List<Ready> ready = new ArrayList<>();
            for (ImportRows.Row row : rows) {
                ready.add(withFiles(row, archive, known));
            }
            return ready;
        } catch (IOException e) {
            throw new UncheckedIOException("Archive of import " + job.id() + " cannot be read", e);
        }
    }

    private Ready withFiles(ImportRows.Row row, Archive archive, Map<String, Upload> known) throws IOException {
        List<Upload> received = new ArrayList<>();
        for (String file : row.content().files()) {
            try (InputStream in = archive.content(file)) {
                if (!known.containsKey(file)) {
                    known.put(file, uploads.receive(file, in));
                }
                received.add(known.get(file));
            } catch (ArchiveException | RefusedException e) {
                String message = e instanceof RefusedException refused ? refused.key() : "import.error.unpack";
                RowError error = RowError.of(row.number(), words.name(Field.FILES), file, message, file);
                return new Ready(row, List.of(), List.of(error));
            }
        }
        return new Ready(row, received, List.of());
    }
}
