package org.gongkai.server.rollup.exchange;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.gongkai.server.annual.PublishedReports;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.Duty;
import org.gongkai.server.office.RefusedException;
import org.gongkai.server.office.Role;
import org.gongkai.server.platform.ledger.Digest;
import org.gongkai.server.platform.ledger.Ledger;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Sends a unit's published reports to the office above (送报), which runs an installation of its own. */
@Service
public class Sendings {

    private static final Role[] SENDERS = {Role.CLERK, Role.LEADER};

    private final SendingTable table;
    private final Sender sender;
    private final PublishedReports reports;
    private final Ledger ledger;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Sendings(
            SendingTable table,
            Sender sender,
            PublishedReports reports,
            Ledger ledger,
            TransactionTemplate transaction,
            Clock clock) {
        this.table = table;
        this.sender = sender;
        this.reports = reports;
        this.ledger = ledger;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Where reports are sent, empty where nothing is entered. The token is shown to nobody. */
    @Transactional(readOnly = true)
    public Optional<String> address(Actor actor) {
        actor.asAny(Role.CLERK, Role.LEADER, Role.INSPECTOR);
        return table.above(actor.unit()).map(above -> above.address().text());
    }

    /** What was sent, the last year first. */
    @Transactional(readOnly = true)
    public List<Sending> all(Actor actor) {
        actor.asAny(Role.CLERK, Role.LEADER, Role.INSPECTOR);
        return table.all(actor.unit());
    }

    /**
     * Enters where reports are sent.
     *
     * @param token as the office above handed it over; empty to keep the one entered before for the same address
     * @throws RefusedException if the address cannot be one, or no token is known for it
     */
    @Transactional
    public void enter(Actor actor, String address, String token) {
        Duty duty = actor.asAny(SENDERS);
        Address where = Address.of(address);
        Token shown = token.isBlank() ? known(actor, where) : new Token(token.strip());
        table.above(actor.unit(), where, shown);
        String after = new Digest().add(where.text()).hex();
        ledger.record(actor.act(duty, "exchange.above", "exchange/above", null, after));
    }

    /** A token is never sent to another address than the one it was entered for. */
    private Token known(Actor actor, Address where) {
        return table.above(actor.unit())
                .filter(above -> above.address().equals(where))
                .map(Above::token)
                .orElseThrow(() -> new RefusedException("refused.exchange.token"));
    }

    /**
     * Sends the published report on a year; once more does no harm. Must not be called within a transaction.
     *
     * @throws RefusedException if it is not published, or not known where to send it
     */
    public Outcome send(Actor actor, int year) {
        Duty duty = actor.asAny(SENDERS);
        Above above = table.above(actor.unit()).orElseThrow(() -> new RefusedException("refused.exchange.above"));
        byte[] report = reports.of(actor.unit(), year)
                .filter(published -> !published.item().isWithdrawn())
                .map(PublishedReports.Published::json)
                .orElseThrow(() -> new RefusedException("refused.exchange.not-published", String.valueOf(year)));
        table.note(actor.unit(), year, null, null, clock.instant());
        Sender.Sent sent = sender.send(above, report);
        transaction.executeWithoutResult(status -> {
            table.note(actor.unit(), year, sent.outcome(), sent.said(), clock.instant());
            if (sent.outcome().end() == Outcome.End.DONE) {
                ledger.record(actor.act(duty, "exchange.sent", "annual/" + year, null, digest(report)));
            }
        });
        return sent.outcome();
    }

    private static String digest(byte[] report) {
        return new Digest().add(new String(report, StandardCharsets.UTF_8)).hex();
    }
}
