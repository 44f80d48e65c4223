package org.gongkai.server.request.apply;

import org.gongkai.server.office.Actor;
import org.gongkai.server.office.Duty;
import org.gongkai.server.office.Role;
import org.gongkai.server.platform.ledger.Ledger;
import org.gongkai.server.request.Register;
import org.gongkai.server.request.Request;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Codes that the office hands out to who did not apply online (窗口发放查询码), so that they can follow their request there. A
 * code is told once: only its digest is kept.
 */
@Service
public class LookUpCodes {

    private final CodeTable codes;
    private final Register register;
    private final Ledger ledger;

    LookUpCodes(CodeTable codes, Register register, Ledger ledger) {
        this.codes = codes;
        this.register = register;
        this.ledger = ledger;
    }

    /** The code of a request that is being registered, in the transaction that does it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public LookUpCode issue(Request request) {
        LookUpCode code = LookUpCode.random();
        codes.put(request, code);
        return code;
    }

    /**
     * A new code for who has lost theirs, or never had one; the old one opens nothing any more. It stands in the ledger.
     *
     * @throws org.gongkai.server.office.RefusedException if the request is another unit's, or its applicant was erased
     */
    @Transactional
    public LookUpCode renew(Actor actor, long id) {
        Duty duty = actor.as(Role.CLERK);
        Request request = register.findAs(actor, id, Role.CLERK);
        ledger.record(actor.act(duty, "request.code-renewed", request.subject(), null, null));
        return issue(request);
    }

    /** Whether a request has a code. */
    @Transactional(readOnly = true)
    public boolean has(Request request) {
        return codes.has(request);
    }

    /** Whether a code is that of a request. */
    @Transactional(readOnly = true)
    public boolean opens(Request request, LookUpCode code) {
        return codes.opens(request, code);
    }
}
