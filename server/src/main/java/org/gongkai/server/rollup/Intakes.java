package org.gongkai.server.rollup;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.gongkai.report.read.source.Source;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.Duty;
import org.gongkai.server.office.RefusedException;
import org.gongkai.server.office.Role;
import org.gongkai.server.platform.files.Archive;
import org.gongkai.server.platform.files.ArchiveException;
import org.gongkai.server.platform.files.FileStore;
import org.gongkai.server.platform.ledger.Ledger;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes ZIPs of reports in, whose files are then received in the background, with its progress (批量收件). */
@Service
public class Intakes {

    private final Rollups rollups;
    private final IntakeTable table;
    private final FileStore store;
    private final Ledger ledger;
    private final Clock clock;

    Intakes(Rollups rollups, IntakeTable table, FileStore store, Ledger ledger, Clock clock) {
        this.rollups = rollups;
        this.table = table;
        this.store = store;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Takes a ZIP in.
     *
     * @return its number
     * @throws RefusedException if it is broken, protected, empty or far too large
     */
    @Transactional
    public long take(Actor actor, int year, Source zip) {
        Duty duty = actor.as(Role.DISTRICT);
        RollupYear rollup = rollups.find(actor, year);
        String file = kept(zip);
        int files = count(zip.name(), file);
        if (files == 0) {
            throw new RefusedException("refused.zip.empty", zip.name());
        }
        Instant now = Instant.ofEpochMilli(clock.millis());
        long id = table.add(rollup, actor.account().id(), Taken.cut(zip.name()), file, now, files);
        ledger.record(actor.act(duty, "rollup.intake", rollup.subject(), null, file));
        return id;
    }

    /**
     * A ZIP with its progress.
     *
     * @throws RefusedException if there is none of that number
     */
    @Transactional(readOnly = true)
    public Intake find(RollupYear rollup, long id) {
        return table.find(rollup, id).orElseThrow(() -> new RefusedException("refused.gone"));
    }

    /** The ZIPs of a year, the latest first. */
    @Transactional(readOnly = true)
    public List<Intake> all(RollupYear rollup) {
        return table.all(rollup);
    }

    /** What became of its files so far, in their order. */
    @Transactional(readOnly = true)
    public List<Receipt> receipts(Intake intake) {
        return table.receipts(intake);
    }

    private String kept(Source zip) {
        try {
            return store.keep(new ByteArrayInputStream(zip.bytes())).digest();
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + zip.name() + " cannot be kept", e);
        }
    }

    private int count(String name, String file) {
        try (Archive archive = new Archive(store.path(file))) {
            return archive.names().size();
        } catch (ArchiveException e) {
            String reason = e.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
            boolean many = e.reason() == ArchiveException.Reason.TOO_MANY;
            throw new RefusedException(many ? "refused.rollup.many" : "refused.zip." + reason, name);
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + name + " cannot be opened", e);
        }
    }
}
