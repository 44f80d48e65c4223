package org.gongkai.server.rollup.exchange;

import java.time.Clock;
import java.util.List;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.Duty;
import org.gongkai.server.office.RefusedException;
import org.gongkai.server.office.Role;
import org.gongkai.server.platform.ledger.Ledger;
import org.gongkai.server.rollup.Rollups;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Has the partners' reports fetched (取报), in the background, unit by unit. */
@Service
public class Pulls {

    private final PartnerTable partners;
    private final ExchangedTable table;
    private final Rollups rollups;
    private final Ledger ledger;
    private final Clock clock;

    Pulls(PartnerTable partners, ExchangedTable table, Rollups rollups, Ledger ledger, Clock clock) {
        this.partners = partners;
        this.table = table;
        this.rollups = rollups;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Has the reports on a year fetched from all partners whose address is known; one that is there is not entered again.
     *
     * @throws RefusedException if the year has not been opened, or no address is known
     */
    @Transactional
    public void ask(Actor actor, int year) {
        Duty duty = actor.as(Role.DISTRICT);
        rollups.find(actor, year);
        List<Partner> reached = partners.all(actor.unit()).stream()
                .filter(partner -> !partner.address().isEmpty())
                .toList();
        if (reached.isEmpty()) {
            throw new RefusedException("refused.exchange.nobody");
        }
        reached.forEach(partner -> table.ask(partner, year, clock.instant()));
        ledger.record(actor.act(duty, "exchange.asked", "rollup/" + year, null, null));
    }

    /** How far each exchange is, sent or fetched, the last year first. */
    @Transactional(readOnly = true)
    public List<Exchanged> all(Actor actor) {
        actor.asAny(Role.DISTRICT, Role.INSPECTOR);
        return table.all(actor.unit());
    }
}
