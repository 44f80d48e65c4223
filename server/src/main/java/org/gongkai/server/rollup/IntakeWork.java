package org.gongkai.server.rollup;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.report.read.source.Source;
import org.gongkai.report.read.source.UnreadableException.Reason;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.Offices;
import org.gongkai.server.platform.files.Archive;
import org.gongkai.server.platform.files.ArchiveException;
import org.gongkai.server.platform.files.FileStore;
import org.gongkai.server.platform.jobs.Chore;
import org.gongkai.server.platform.jobs.OwnThread;
import org.gongkai.server.publication.Uploads;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Receives the files of ZIPs one after the other, on a thread of its own (批量收件执行). How far it has come stands in the
 * database: after a kill the chore goes on with the next file, and one that was received already is told as such.
 */
@Component
public class IntakeWork implements Chore {

    private static final Logger LOG = LoggerFactory.getLogger(IntakeWork.class);
    private static final int MOST_BYTES = 50 << 20;

    private final IntakeTable table;
    private final Reception reception;
    private final FileStore store;
    private final Offices offices;
    private final OwnThread thread = new OwnThread("intake");

    IntakeWork(IntakeTable table, Reception reception, FileStore store, Offices offices) {
        this.table = table;
        this.reception = reception;
        this.store = store;
        this.offices = offices;
    }

    @Override
    public void run() {
        thread.run(this::work);
    }

    /** Works until nothing waits; stops before the next file when the program is to end. */
    void work() {
        Optional<Intake> next = table.next();
        while (next.isPresent() && !Thread.currentThread().isInterrupted()) {
            Intake intake = next.get();
            try {
                work(intake, Integer.MAX_VALUE);
            } catch (
                    RuntimeException
                            e) { // another try would end the same; but the database away, the next line fails too
                LOG.error("ZIP {} cannot go on", intake.id(), e);
                table.end(intake, Intake.State.FAILED);
            }
            next = table.next();
        }
    }

    /** Receives the next files of a ZIP, so many at most. */
    void work(Intake intake, int most) {
        RollupYear rollup = table.year(intake);
        Optional<Actor> actor = offices.actor(intake.account(), rollup.unitId());
        if (actor.isEmpty()) {
            LOG.error("ZIP {} was handed in by somebody who has no role any more", intake.id());
            table.end(intake, Intake.State.FAILED);
            return;
        }
        try (Archive archive = new Archive(store.path(intake.file()))) {
            List<String> names = new ArrayList<>(archive.names());
            int last = (int) Math.min(names.size(), (long) intake.done() + most);
            for (int place = intake.done();
                    place < last && !Thread.currentThread().isInterrupted();
                    place++) {
                table.done(intake, place, receive(actor.get(), rollup.year(), archive, names.get(place)));
            }
            if (last == names.size() && !Thread.currentThread().isInterrupted()) {
                table.end(intake, Intake.State.DONE);
            }
        } catch (IOException e) {
            LOG.error("ZIP {} cannot be opened any more", intake.id(), e);
            table.end(intake, Intake.State.FAILED);
        }
    }

    private Receipt receive(Actor actor, int year, Archive archive, String member) {
        String name = Uploads.bareName(member);
        try (InputStream in = archive.content(member)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            return bytes.length > MOST_BYTES
                    ? new Receipt(name, Receipt.Kind.UNREADABLE, "", Reason.TOO_LARGE)
                    : reception
                            .receive(actor, year, List.of(new Source(name, bytes)))
                            .get(0);
        } catch (ArchiveException e) {
            return new Receipt(name, Receipt.Kind.UNREADABLE, "", reason(e));
        } catch (IOException e) {
            LOG.warn("{} in a ZIP cannot be unpacked", name, e);
            return new Receipt(name, Receipt.Kind.UNREADABLE, "", Reason.DAMAGED);
        }
    }

    private static Reason reason(ArchiveException e) {
        return switch (e.reason()) {
            case ENCRYPTED -> Reason.ENCRYPTED;
            case TOO_LARGE, TOO_MANY -> Reason.ZIP_BOMB;
            case BROKEN -> Reason.DAMAGED;
        };
    }

    @PreDestroy
    void end() {
        thread.close();
    }
}
