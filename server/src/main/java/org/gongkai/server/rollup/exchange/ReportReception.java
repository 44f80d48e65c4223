package org.gongkai.server.rollup.exchange;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.gongkai.report.read.source.Source;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.Offices;
import org.gongkai.server.office.RefusedException;
import org.gongkai.server.office.Role;
import org.gongkai.server.platform.data.CanonicalJson;
import org.gongkai.server.platform.ledger.Act;
import org.gongkai.server.platform.ledger.Digest;
import org.gongkai.server.platform.ledger.Ledger;
import org.gongkai.server.platform.signature.DetachedSignature;
import org.gongkai.server.platform.signin.Account;
import org.gongkai.server.rollup.Receipt;
import org.gongkai.server.rollup.Reception;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.JacksonException;

/** Takes what came from a partner, if it is signed with that unit's key and is that unit's report (验签收报). */
@Component
class ReportReception {

    /** A report has some 200 figures and six chapters. */
    static final int MOST_BYTES = 8 << 20;

    private static final Logger LOG = LoggerFactory.getLogger(ReportReception.class);
    private static final String ROLE = "PARTNER";

    private final Reception reception;
    private final Offices offices;
    private final Ledger ledger;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ReportReception(Reception reception, Offices offices, Ledger ledger, TransactionTemplate transaction, Clock clock) {
        this.reception = reception;
        this.offices = offices;
        this.ledger = ledger;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Takes it or says why not; nothing is kept of what is not signed with the unit's key. */
    Outcome take(Partner partner, int year, Way way, byte[] bytes, Optional<DetachedSignature> signature) {
        if (signature.isEmpty()) {
            return Outcome.NOT_SIGNED;
        }
        if (!partner.key().verifies(bytes, signature.get())) {
            LOG.warn(
                    "What came for {} is not signed with its key",
                    partner.unit().code());
            return Outcome.WRONG_SIGNATURE;
        }
        return isCanonical(bytes)
                ? collector(partner)
                        .map(actor -> receive(actor, partner, year, way, bytes))
                        .orElse(Outcome.NOBODY)
                : Outcome.NOT_CANONICAL;
    }

    /** The report and the ledger's entry that it was verified, both or neither. */
    private Outcome receive(Actor actor, Partner partner, int year, Way way, byte[] bytes) {
        try {
            return Objects.requireNonNull(transaction.execute(status -> {
                Source source = new Source(partner.unit().shortName() + "-" + year + ".json", bytes);
                Receipt receipt = reception.receive(actor, year, partner.unit(), source);
                if (receipt.isTaken()) {
                    ledger.record(verified(partner, year, way, bytes));
                }
                return Outcome.of(receipt.kind());
            }));
        } catch (RefusedException e) {
            LOG.info("{} was not asked for {}", partner.unit().code(), year, e);
            return Outcome.NOT_ASKED;
        }
    }

    /** Enters in the ledger that somebody showed a unit's token with a report that is not that unit's. */
    void refused(Partner partner, byte[] bytes) {
        transaction.executeWithoutResult(status -> ledger.record(new Act(
                partner.office().code(),
                null,
                ROLE,
                null,
                "exchange.refused",
                partner.subject(),
                null,
                digest(bytes))));
    }

    /** What the ledger holds of a report that went from one installation to another, at either end. */
    static String digest(byte[] report) {
        return new Digest().add(new String(report, StandardCharsets.UTF_8)).hex();
    }

    private static Act verified(Partner partner, int year, Way way, byte[] bytes) {
        String act = way == Way.PULLED ? "exchange.pulled" : "exchange.pushed";
        String subject = "rollup/" + year + "/units/" + partner.unit().code();
        return new Act(partner.office().code(), null, ROLE, null, act, subject, null, digest(bytes));
    }

    /** In whose name the report is received: whoever entered the partner, or, gone, somebody else who has the role. */
    private Optional<Actor> collector(Partner partner) {
        LongStream others = offices.holders(partner.office(), Role.DISTRICT, LocalDate.now(clock)).stream()
                .mapToLong(Account::id);
        return Stream.concat(Stream.of(partner.accountId()), others.boxed())
                .map(account -> offices.actor(account, partner.office().id()))
                .flatMap(Optional::stream)
                .filter(actor -> actor.is(Role.DISTRICT))
                .findFirst();
    }

    private static boolean isCanonical(byte[] bytes) {
        try {
            return Arrays.equals(CanonicalJson.of(new String(bytes, StandardCharsets.UTF_8)), bytes);
        } catch (JacksonException | IllegalArgumentException e) {
            LOG.debug("No JSON", e);
            return false;
        }
    }
}
