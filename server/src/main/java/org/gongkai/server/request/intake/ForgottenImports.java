package org.gongkai.server.request.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.gongkai.server.platform.jobs.Chore;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Forgets tables that nobody came back to (过期的待导入表): they hold people's particulars, and somebody else's copy is enough. */
@Component
class ForgottenImports implements Chore {

    private static final Duration KEPT = Duration.ofDays(7);

    private final HandedInTable table;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ForgottenImports(HandedInTable table, TransactionTemplate transaction, Clock clock) {
        this.table = table;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void run() {
        forgetBefore(Instant.ofEpochMilli(clock.millis()).minus(KEPT));
    }

    void forgetBefore(Instant instant) {
        table.before(instant).forEach(id -> transaction.executeWithoutResult(status -> table.forget(id)));
    }
}
