package org.gongkai.server.platform.ledger;

import java.time.Clock;
import java.time.LocalDate;
import org.gongkai.server.platform.jobs.Chore;
import org.springframework.stereotype.Component;

/** Seals each day's heads once the day is over (每日封存). */
@Component
class SealChore implements Chore {

    private final Seals seals;
    private final Clock clock;

    /** The day sealed last by this process: the rest of today there is nothing to ask the database. */
    private LocalDate done = LocalDate.MIN;

    SealChore(Seals seals, Clock clock) {
        this.seals = seals;
        this.clock = clock;
    }

    @Override
    public void run() {
        LocalDate yesterday = LocalDate.now(clock).minusDays(1);
        if (!yesterday.equals(done)) {
            seals.seal(yesterday);
            done = yesterday;
        }
    }
}
