package org.gongkai.server.request.counter;

import java.io.IOException;
import java.util.List;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.Duty;
import org.gongkai.server.office.RefusedException;
import org.gongkai.server.office.Role;
import org.gongkai.server.platform.ledger.Ledger;
import org.gongkai.server.request.Enclosures;
import org.gongkai.server.request.NewEnclosure;
import org.gongkai.server.request.NewRequest;
import org.gongkai.server.request.OpenChannels;
import org.gongkai.server.request.Register;
import org.gongkai.server.request.Request;
import org.gongkai.server.request.apply.LookUpCode;
import org.gongkai.server.request.apply.LookUpCodes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Registers what comes over the counter, by mail or by fax, with the scans of what was handed in (窗口登记). */
@Service
public class Counter {

    private final Register register;
    private final Enclosures enclosures;
    private final LookUpCodes codes;
    private final OpenChannels channels;
    private final Ledger ledger;

    Counter(Register register, Enclosures enclosures, LookUpCodes codes, OpenChannels channels, Ledger ledger) {
        this.register = register;
        this.enclosures = enclosures;
        this.codes = codes;
        this.channels = channels;
        this.ledger = ledger;
    }

    /**
     * A request that has just been registered.
     *
     * @param code by which its applicant follows it online; it is told this once
     */
    public record Registered(Request request, LookUpCode code) {}

    /**
     * Registers a request with its scans, or nothing of it.
     *
     * @throws RefusedException as {@link Register#register}, or if the office's guide does not
     *     name the channel
     */
    @Transactional(rollbackFor = IOException.class)
    public Registered register(Actor actor, NewRequest request, List<NewEnclosure> scans) throws IOException {
        channels.require(actor.unit(), request.channel());
        Request registered = register.register(actor, request);
        enclosures.add(registered, scans);
        return new Registered(registered, codes.issue(registered));
    }

    /**
     * Takes in what is handed over later, such as a correction that came by mail (补交的材料).
     *
     * @throws RefusedException if the request is another unit's or its applicant was erased, or
     *     there is no scan
     */
    @Transactional(rollbackFor = IOException.class)
    public void add(Actor actor, long request, List<NewEnclosure> scans) throws IOException {
        Duty duty = actor.as(Role.CLERK);
        Request of = register.findAs(actor, request, Role.CLERK);
        if (scans.isEmpty()) {
            throw new RefusedException("refused.scans.none");
        }
        enclosures.add(of, scans);
        ledger.record(actor.act(duty, "request.scanned", of.subject(), null, null));
    }
}
