package org.gongkai.server.platform.notification;

import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gongkai.server.platform.jobs.Chore;
import org.gongkai.server.platform.vault.KeyDestroyedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;

/** Sends the letters that are due (邮件发送), and tries again what the server did not take. */
@Component
class MailChore implements Chore {

    private static final Logger LOG = LoggerFactory.getLogger(MailChore.class);

    /** How long to wait after each failure; after the last it is given up. */
    private static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(10),
            Duration.ofHours(1),
            Duration.ofHours(6),
            Duration.ofDays(1));

    /** Longer than any attempt takes. */
    private static final Duration CLAIM = Duration.ofMinutes(2);

    /** So that a slow server does not keep other chores waiting. */
    private static final Duration RUN = Duration.ofSeconds(20);

    private final MailTable table;
    private final Smtp smtp;
    private final Clock clock;

    MailChore(MailTable table, Smtp smtp, Clock clock) {
        this.table = table;
        this.smtp = smtp;
        this.clock = clock;
    }

    @Override
    public void run() {
        if (!smtp.isThere()) {
            return;
        }
        Instant end = clock.instant().plus(RUN);
        Optional<MailTable.Claim> claim = claim();
        while (claim.isPresent()) {
            send(claim.get());
            claim = clock.instant().isBefore(end) ? claim() : Optional.empty();
        }
    }

    private Optional<MailTable.Claim> claim() {
        return table.claim(clock.instant(), clock.instant().plus(CLAIM));
    }

    /** What went wrong is told without the letter: the address is a person's. */
    private void send(MailTable.Claim claim) {
        try {
            smtp.send(table.open(claim), claim.id());
            table.sent(claim, clock.instant());
        } catch (KeyDestroyedException e) {
            table.failed(claim, "erased", null);
            LOG.debug("Letter {} was erased before it was sent", claim.id(), e);
        } catch (MailException | MessagingException e) {
            boolean again = claim.attempt() <= PAUSES.size();
            Instant next = again ? clock.instant().plus(PAUSES.get(claim.attempt() - 1)) : null;
            table.failed(claim, e.getClass().getSimpleName(), next);
            LOG.warn(
                    "Letter {} was not taken by the mail server at attempt {} ({}); {}",
                    claim.id(),
                    claim.attempt(),
                    e.getClass().getSimpleName(),
                    again ? "next at " + next : "given up");
        }
    }
}
