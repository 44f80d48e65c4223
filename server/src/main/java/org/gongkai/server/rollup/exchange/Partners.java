package org.gongkai.server.rollup.exchange;

import java.util.List;
import java.util.Optional;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.Duty;
import org.gongkai.server.office.RefusedException;
import org.gongkai.server.office.Role;
import org.gongkai.server.office.Structure;
import org.gongkai.server.office.Unit;
import org.gongkai.server.platform.ledger.Digest;
import org.gongkai.server.platform.ledger.Ledger;
import org.gongkai.server.platform.signature.VerifyingKey;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The units below that run installations of their own, entered by hand (交换单位登记). */
@Service
public class Partners {

    private final PartnerTable table;
    private final Structure structure;
    private final Ledger ledger;

    Partners(PartnerTable table, Structure structure, Ledger ledger) {
        this.table = table;
        this.structure = structure;
        this.ledger = ledger;
    }

    /** All of the actor's office, by their codes. */
    @Transactional(readOnly = true)
    public List<Partner> all(Actor actor) {
        actor.asAny(Role.DISTRICT, Role.INSPECTOR);
        return table.all(actor.unit());
    }

    /** The units that may be entered: all below the office. */
    @Transactional(readOnly = true)
    public List<Unit> below(Actor actor) {
        return structure.below(actor.unit()).stream()
                .map(Structure.Branch::unit)
                .toList();
    }

    /**
     * Enters a unit, or what has changed about it.
     *
     * @param address where its installation is; empty where it only sends
     * @param key its public key in Base64, got by a way that can be trusted
     * @throws RefusedException if the unit is not below the office, or address or key cannot be ones
     */
    @Transactional
    public void enter(Actor actor, String code, String address, String key) {
        Duty duty = actor.as(Role.DISTRICT);
        Unit unit = below(actor).stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new RefusedException("refused.rollup.unit", code));
        String where = address.isBlank() ? "" : Address.of(address).text();
        VerifyingKey known = key(key);
        table.enter(actor.unit(), unit, where, known, actor.account().id());
        String after = new Digest().add(where).add(known).hex();
        ledger.record(actor.act(duty, "exchange.partner", find(actor, code).subject(), null, after));
    }

    /**
     * Makes a new token for a unit; the one before is void at once.
     *
     * @return the token, which is shown this once
     */
    @Transactional
    public String newToken(Actor actor, String code) {
        Duty duty = actor.as(Role.DISTRICT);
        Partner partner = find(actor, code);
        Token token = Token.fresh();
        table.token(partner, token.hash());
        ledger.record(actor.act(duty, "exchange.token", partner.subject(), null, null));
        return token.text();
    }

    /** Removes a unit: nothing is fetched from it or taken from it any more. */
    @Transactional
    public void remove(Actor actor, String code) {
        Duty duty = actor.as(Role.DISTRICT);
        Partner partner = find(actor, code);
        table.remove(partner);
        ledger.record(actor.act(duty, "exchange.removed", partner.subject(), null, null));
    }

    /** The partner that a token was made for. */
    @Transactional(readOnly = true)
    Optional<Partner> of(Token token) {
        return table.byToken(token.hash());
    }

    private Partner find(Actor actor, String code) {
        return table.all(actor.unit()).stream()
                .filter(partner -> partner.unit().code().equals(code))
                .findFirst()
                .orElseThrow(() -> new RefusedException("refused.gone"));
    }

    private static VerifyingKey key(String text) {
        try {
            return VerifyingKey.parse(text);
        } catch (IllegalArgumentException e) {
            throw new RefusedException("refused.exchange.key", e);
        }
    }
}
