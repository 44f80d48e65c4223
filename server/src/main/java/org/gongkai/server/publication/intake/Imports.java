package org.gongkai.server.publication.intake;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.Duty;
import org.gongkai.server.office.RefusedException;
import org.gongkai.server.office.Role;
import org.gongkai.server.platform.files.FileStore;
import org.gongkai.server.platform.ledger.Digest;
import org.gongkai.server.platform.ledger.Ledger;
import org.gongkai.server.publication.EarlierItems;
import org.gongkai.server.publication.Uploads;
import org.gongkai.server.publication.intake.ImportJob.State;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Imports of catalogues that were kept elsewhere (存量目录导入): the clerk hands one in, sees what is wrong, starts it. */
@Service
class Imports {

    private final ImportJobs jobs;
    private final ImportRows rows;
    private final EarlierItems catalogue;
    private final FileStore store;
    private final Ledger ledger;
    private final Clock clock;

    Imports(ImportJobs jobs, ImportRows rows, EarlierItems catalogue, FileStore store, Ledger ledger, Clock clock) {
        this.jobs = jobs;
        this.rows = rows;
        this.catalogue = catalogue;
        this.store = store;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** A file as it is handed in. */
    record Handed(String name, FileStore.Kept kept) {}

    /** Keeps a file, outside any transaction. */
    Handed keep(Actor actor, String name, InputStream in) throws IOException {
        actor.as(Role.CLERK);
        return new Handed(Uploads.bareName(name), store.keep(in));
    }

    /**
     * What came of handing files in.
     *
     * @param job the import
     * @param again whether the same files had been handed in before
     */
    record Received(ImportJob job, boolean again) {}

    /** Takes an import in, to be checked next; the same files again are the same import. */
    @Transactional
    Received receive(Actor actor, Handed table, Optional<Handed> archive) {
        Duty duty = actor.as(Role.CLERK);
        if (table.kept().size() == 0) {
            throw new RefusedException("refused.file-empty", table.name());
        }
        ImportJob.Source source = new ImportJob.Source(
                table.name(),
                table.kept().digest(),
                archive.map(Handed::name).orElse(null),
                archive.map(handed -> handed.kept().digest()).orElse(""));
        ImportJob fresh = new ImportJob(
                0,
                actor.unit().id(),
                actor.account().id(),
                Instant.ofEpochMilli(clock.millis()),
                source,
                State.READING,
                null,
                "",
                new ImportJob.Progress(0, 0, 0, 0, 0));
        boolean added = jobs.add(fresh).isPresent();
        ImportJob job = jobs.of(actor.unit(), source).orElseThrow();
        if (added) {
            ledger.record(actor.act(duty, "import.received", job.subject(), null, digest(job)));
        }
        return new Received(job, !added);
    }

    /**
     * Starts entering the good rows, or goes on with it. The counter first moves past the numbers that the rows bring, so
     * that it gives none of them to a row without.
     *
     * @throws RefusedException if there is nothing to enter
     */
    @Transactional
    void start(Actor actor, long id) {
        Duty duty = actor.as(Role.CLERK);
        ImportJob job = job(actor, id);
        if (!job.mayStart() || !jobs.move(job, job.state(), State.RUNNING)) {
            throw new RefusedException("refused.import-state");
        }
        catalogue.keepClearOf(actor.unit(), rows.indexNumbers(job));
        ledger.record(actor.act(duty, "import.started", job.subject(), digest(job), digest(job)));
    }

    /**
     * Stops entering rows after those in hand; those entered stay.
     *
     * @throws RefusedException if it is not running
     */
    @Transactional
    void stop(Actor actor, long id) {
        Duty duty = actor.as(Role.CLERK);
        ImportJob job = job(actor, id);
        if (!jobs.move(job, State.RUNNING, State.STOPPED)) {
            throw new RefusedException("refused.import-state");
        }
        ledger.record(actor.act(duty, "import.stopped", job.subject(), digest(job), digest(job)));
    }

    /**
     * Forgets an import of which nothing is in the catalogue.
     *
     * @throws RefusedException if something is
     */
    @Transactional
    void discard(Actor actor, long id) {
        Duty duty = actor.as(Role.CLERK);
        ImportJob job = job(actor, id);
        if (!job.mayDiscard()) {
            throw new RefusedException("refused.import-state");
        }
        jobs.delete(job);
        ledger.record(actor.act(duty, "import.discarded", job.subject(), digest(job), null));
    }

    /**
     * An import of the actor's unit.
     *
     * @throws RefusedException if there is none of that number
     */
    @Transactional(readOnly = true)
    public ImportJob job(Actor actor, long id) {
        actor.as(Role.CLERK);
        return jobs.find(actor.unit(), id).orElseThrow(() -> new RefusedException("refused.gone"));
    }

    /** The imports of the actor's unit, the latest first. */
    @Transactional(readOnly = true)
    public List<ImportJob> list(Actor actor, int most) {
        actor.as(Role.CLERK);
        return jobs.of(actor.unit(), most);
    }

    /** Errors of an import in the order of its rows. */
    @Transactional(readOnly = true)
    public List<RowError> errors(ImportJob job, int skip, int most) {
        return rows.errors(job, skip, most);
    }

    private static String digest(ImportJob job) {
        return new Digest()
                .add(job.source().digest())
                .add(job.source().archiveDigest())
                .add(job.progress().imported())
                .hex();
    }
}
