package org.gongkai.server.request;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.Duty;
import org.gongkai.server.office.RefusedException;
import org.gongkai.server.office.Role;
import org.gongkai.server.platform.ledger.Ledger;
import org.gongkai.server.platform.vault.KeyId;
import org.gongkai.server.platform.vault.SealedFiles;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What applicants hand in with a request or later, sealed with their key (附件). */
@Service
public class Enclosures {

    private static final String CONTENT = "enclosure";

    private final EnclosureTable table;
    private final RequestTable requests;
    private final Register register;
    private final SealedFiles files;
    private final Ledger ledger;
    private final Clock clock;

    Enclosures(
            EnclosureTable table,
            RequestTable requests,
            Register register,
            SealedFiles files,
            Ledger ledger,
            Clock clock) {
        this.table = table;
        this.requests = requests;
        this.register = register;
        this.files = files;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Takes papers in, in the transaction of what they belong to. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(Request request, List<NewEnclosure> papers) throws IOException {
        KeyId key = requests.key(request.id());
        for (NewEnclosure paper : papers) {
            String digest =
                    files.keep(key, CONTENT, paper.content().getInputStream()).digest();
            table.add(request.id(), key, paper, digest, Instant.ofEpochMilli(clock.millis()));
        }
    }

    /** The papers of a request, in the order they came; their names are for those who may see who asks. */
    @Transactional(readOnly = true)
    public List<Enclosure> of(Actor actor, long request) {
        boolean mayKnow = actor.is(Role.CLERK) || actor.is(Role.LEADER) || actor.is(Role.DISCLOSURE_HEAD);
        return mayKnow ? table.of(register.find(actor, request).id()) : List.of();
    }

    /**
     * A paper that somebody opens. Each look stands in the ledger.
     *
     * @throws RefusedException if it is another unit's, or there is none
     */
    @Transactional
    public Enclosure look(Actor actor, long request, long id) {
        Duty duty = actor.asAny(Role.CLERK, Role.LEADER, Role.DISCLOSURE_HEAD);
        Request looked = register.find(actor, request);
        Enclosure paper = table.find(looked.id(), id).orElseThrow(() -> new RefusedException("refused.gone"));
        ledger.record(actor.act(duty, "request.enclosure-seen", looked.subject(), null, null));
        return paper;
    }

    /** Papers go with their applicant: the rows at once, the files once that is certain. */
    @EventListener
    void erased(RequestErased event) {
        files.discardAfterCommit(table.erase(event.request()));
    }

    /** Writes what a paper holds. */
    public void write(Enclosure paper, OutputStream out) throws IOException {
        KeyId key = requests.key(paper.requestId());
        try (InputStream in = files.open(key, CONTENT, paper.digest())) {
            in.transferTo(out);
        }
    }
}
