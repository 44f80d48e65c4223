package org.gongkai.server.dispute.paper;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.gongkai.server.dispute.Dispute;
import org.gongkai.server.dispute.DisputeSeals;
import org.gongkai.server.dispute.Disputes;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.Duty;
import org.gongkai.server.office.RefusedException;
import org.gongkai.server.office.Role;
import org.gongkai.server.platform.files.FileStore;
import org.gongkai.server.platform.ledger.Ledger;
import org.gongkai.server.platform.vault.KeyId;
import org.gongkai.server.platform.vault.SealedFiles;
import org.gongkai.server.publication.Uploads;
import org.gongkai.server.request.RequestErased;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The papers of disputes (案卷材料): sealed, since they name the parties; whoever reads one stands in the ledger.
 *
 * <p>All methods throw {@link RefusedException} for another unit's dispute or a paper that is not there.
 */
@Service
public class DisputePapers {

    private static final String FILE = "dispute.file";

    private final Disputes disputes;
    private final DisputePaperTable table;
    private final SealedFiles files;
    private final DisputeSeals seals;
    private final Ledger ledger;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DisputePapers(
            Disputes disputes,
            DisputePaperTable table,
            SealedFiles files,
            DisputeSeals seals,
            Ledger ledger,
            TransactionTemplate transaction,
            Clock clock) {
        this.disputes = disputes;
        this.table = table;
        this.files = files;
        this.seals = seals;
        this.ledger = ledger;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Those of a dispute, in the order in which they came; empty for those who may not read them. */
    @Transactional(readOnly = true)
    public List<DisputePaper> of(Actor actor, Dispute dispute) {
        disputes.find(actor, dispute.id());
        return mayRead(actor) && table.hasAny(dispute.id()) ? table.of(dispute.id(), seals.key(dispute)) : List.of();
    }

    /** Whether a person may read them: those who may see who asked. */
    public static boolean mayRead(Actor actor) {
        return actor.is(Role.CLERK) || actor.is(Role.LEADER) || actor.is(Role.DISCLOSURE_HEAD);
    }

    /** Adds one; the file is sealed and written while no transaction waits. */
    public void add(Actor actor, long id, DisputePaper.Kind kind, String name, long size, InputStream file)
            throws IOException {
        Duty duty = actor.as(Role.CLERK);
        Dispute dispute = disputes.find(actor, id);
        if (size == 0) {
            throw new RefusedException("refused.dispute.file-empty", Uploads.bareName(name));
        }
        KeyId key = seals.key(dispute);
        FileStore.Kept kept = files.keep(key, FILE, file);
        DisputePaperTable.Added added =
                new DisputePaperTable.Added(id, kind, Uploads.bareName(name), size, kept.digest());
        transaction.executeWithoutResult(status -> {
            table.add(
                    added,
                    key,
                    Instant.ofEpochMilli(clock.millis()),
                    actor.account().id());
            ledger.record(actor.act(duty, "dispute.paper-added", dispute.ledgerName(), null, kept.digest()));
        });
    }

    /** A paper's content as it was. */
    @Transactional
    public InputStream read(Actor actor, long id, DisputePaper paper) throws IOException {
        Duty duty = actor.asAny(Role.CLERK, Role.LEADER, Role.DISCLOSURE_HEAD);
        Dispute dispute = disputes.find(actor, id);
        ledger.record(actor.act(duty, "dispute.paper-read", dispute.ledgerName(), null, paper.file()));
        return files.open(seals.key(dispute), FILE, paper.file());
    }

    /** One of a dispute's papers. */
    @Transactional(readOnly = true)
    public DisputePaper find(Actor actor, long id, long paper) {
        return of(actor, disputes.find(actor, id)).stream()
                .filter(one -> one.id() == paper)
                .findFirst()
                .orElseThrow(() -> new RefusedException("refused.dispute.no-paper"));
    }

    /** Removes one that was added by mistake. */
    @Transactional
    public void remove(Actor actor, long id, long paper) {
        Duty duty = actor.as(Role.CLERK);
        DisputePaper found = find(actor, id, paper);
        if (table.remove(paper)) {
            files.discardAfterCommit(List.of(found.file()));
            ledger.record(actor.act(duty, "dispute.paper-removed", "dispute/" + id, found.file(), null));
        }
    }

    /** What names the applicant goes with the applicant; number, dates and result of the dispute stay. */
    @EventListener
    void erased(RequestErased event) {
        files.discardAfterCommit(table.erase(event.request()));
    }
}
