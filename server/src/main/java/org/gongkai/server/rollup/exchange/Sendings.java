package org.gongkai.server.rollup.exchange;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.server.annual.PublishedReports;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.Duty;
import org.gongkai.server.office.Offices;
import org.gongkai.server.office.RefusedException;
import org.gongkai.server.office.Role;
import org.gongkai.server.office.Unit;
import org.gongkai.server.platform.ledger.Act;
import org.gongkai.server.platform.ledger.Digest;
import org.gongkai.server.platform.ledger.Ledger;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Sends a unit's published reports to the office above (送报), which runs an installation of its own. */
@Service
public class Sendings {

    private static final Role[] SENDERS = {Role.CLERK, Role.LEADER};
    private static final String SENT = "exchange.sent";
    private static final String BY_ITSELF = "PROGRAM";

    /** An attempt that has not ended by then was cut off with the program. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final SendingTable table;
    private final Sender sender;
    private final PublishedReports reports;
    private final Offices offices;
    private final Ledger ledger;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Sendings(
            SendingTable table,
            Sender sender,
            PublishedReports reports,
            Offices offices,
            Ledger ledger,
            TransactionTemplate transaction,
            Clock clock) {
        this.table = table;
        this.sender = sender;
        this.reports = reports;
        this.offices = offices;
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
     * Sends the published report on a year; once more does no harm, and what fails is tried again by itself. Must not be
     * called within a transaction.
     *
     * @throws RefusedException if it is not published, or not known where to send it
     */
    public Outcome send(Actor actor, int year) {
        Duty duty = actor.asAny(SENDERS);
        Above above = table.above(actor.unit()).orElseThrow(() -> new RefusedException("refused.exchange.above"));
        byte[] report = published(actor.unit(), year)
                .orElseThrow(() -> new RefusedException("refused.exchange.not-published", String.valueOf(year)));
        Instant now = clock.instant();
        SendingTable.Claim claim = table.begin(actor, year, now, now.plus(LONGEST));
        return sent(
                claim, above, report, actor.act(duty, SENT, "annual/" + year, null, ReportReception.digest(report)));
    }

    /** Tries again what is due, one after the other; stops before the next when the program is to end. */
    void sendDue() {
        while (!Thread.currentThread().isInterrupted()) {
            Instant now = clock.instant();
            Optional<SendingTable.Claim> due = table.claim(now, now.plus(LONGEST));
            if (due.isEmpty()) {
                return;
            }
            sendAgain(due.get());
        }
    }

    private void sendAgain(SendingTable.Claim claim) {
        Unit unit = offices.byId(claim.unitId());
        Optional<Above> above = table.above(unit);
        Optional<byte[]> report = published(unit, claim.year());
        if (above.isEmpty() || report.isEmpty()) { // withdrawn meanwhile: there is nothing to send
            table.ended(claim, Outcome.NOT_PUBLISHED, null, clock.instant(), null);
            return;
        }
        String subject = "annual/" + claim.year();
        String digest = ReportReception.digest(report.get());
        Act act = offices.actor(claim.accountId(), unit.id())
                .flatMap(actor -> duty(actor).map(duty -> actor.act(duty, SENT, subject, null, digest)))
                .orElseGet(() -> new Act(unit.code(), null, BY_ITSELF, null, SENT, subject, null, digest));
        sent(claim, above.get(), report.get(), act);
    }

    private Outcome sent(SendingTable.Claim claim, Above above, byte[] report, Act act) {
        Sender.Sent sent = sender.send(above, report);
        Instant now = clock.instant();
        Instant next = sent.outcome().end() == Outcome.End.WAITING
                ? Waits.after(claim.attempt()).map(now::plus).orElse(null)
                : null;
        transaction.executeWithoutResult(status -> {
            table.ended(claim, sent.outcome(), sent.said(), now, next);
            if (sent.outcome().end() == Outcome.End.DONE) {
                ledger.record(act);
            }
        });
        return sent.outcome();
    }

    private Optional<byte[]> published(Unit unit, int year) {
        return reports.of(unit, year)
                .filter(published -> !published.item().isWithdrawn())
                .map(PublishedReports.Published::json);
    }

    private static Optional<Duty> duty(Actor actor) {
        return Stream.of(SENDERS)
                .flatMap(role -> actor.duties().stream().filter(duty -> duty.role() == role))
                .findFirst();
    }
}
