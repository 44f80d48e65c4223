package org.gongkai.server.rollup.exchange;

import jakarta.annotation.PreDestroy;
import java.net.http.HttpRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.gongkai.server.platform.jobs.Chore;
import org.gongkai.server.platform.jobs.OwnThread;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Fetches reports one after the other, on a thread of its own (取报执行). How far each is stands in the database: after a
 * kill it goes on with those that wait, and one that was received already is told as such.
 */
@Component
class PullWork implements Chore {

    private static final Logger LOG = LoggerFactory.getLogger(PullWork.class);
    private static final Duration PAUSE = Duration.ofMinutes(30);
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int GONE = 410;
    private static final int FAULTS = 500;

    private final ExchangedTable table;
    private final PartnerTable partners;
    private final Remote remote;
    private final ReportReception reception;
    private final Clock clock;
    private final OwnThread thread = new OwnThread("exchange");

    PullWork(ExchangedTable table, PartnerTable partners, Remote remote, ReportReception reception, Clock clock) {
        this.table = table;
        this.partners = partners;
        this.remote = remote;
        this.reception = reception;
        this.clock = clock;
    }

    @Override
    public void run() {
        thread.run(this::work);
    }

    /** Works until nothing is due; stops before the next unit when the program is to end. */
    void work() {
        Optional<Exchanged> next = table.next(clock.instant());
        while (next.isPresent() && !Thread.currentThread().isInterrupted()) {
            Exchanged due = next.get();
            partners.byId(due.partnerId()).ifPresent(partner -> pull(partner, due.year()));
            next = table.next(clock.instant());
        }
    }

    private void pull(Partner partner, int year) {
        Outcome outcome = outcome(partner, year);
        Instant now = clock.instant();
        boolean again = outcome.end() == Outcome.End.WAITING;
        table.ended(partner, year, Way.PULLED, outcome, now, again ? now.plus(PAUSE) : null);
    }

    private Outcome outcome(Partner partner, int year) {
        try {
            return fetch(partner, year);
        } catch (Remote.NoAnswerException e) {
            return e.outcome();
        } catch (RuntimeException e) { // the others are fetched all the same
            LOG.error(
                    "The report {} of {} cannot be received",
                    year,
                    partner.unit().code(),
                    e);
            return Outcome.BROKEN_OFF;
        }
    }

    private Outcome fetch(Partner partner, int year) throws Remote.NoAnswerException {
        HttpRequest question = HttpRequest.newBuilder(new Address(partner.address()).report(partner.unit(), year))
                .build();
        Remote.Answer answer = remote.ask(question);
        return switch (answer.status()) {
            case OK -> reception.take(partner, year, Way.PULLED, answer.body(), answer.signature());
            case NOT_FOUND, GONE -> Outcome.NOT_PUBLISHED;
            default -> answer.status() >= FAULTS ? Outcome.BROKEN_OFF : Outcome.TURNED_AWAY;
        };
    }

    @PreDestroy
    void end() {
        thread.close();
    }
}
