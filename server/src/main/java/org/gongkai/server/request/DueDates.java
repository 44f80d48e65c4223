package org.gongkai.server.request;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.gongkai.server.platform.data.CalendarChanged;
import org.gongkai.server.platform.jobs.Chore;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Derives open requests anew once a day, after each start, and as an arrangement comes (期限重算): a consultation's term may have ended, or a
 * holiday arrangement come. A due date that moved without anybody's entry is noted for the clerk.
 */
@Component
class DueDates implements Chore {

    private static final int BATCH = 200;

    private final RequestTable requests;
    private final Casework casework;
    private final MovedDates moves;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private @Nullable LocalDate done;

    DueDates(RequestTable requests, Casework casework, MovedDates moves, TransactionTemplate transaction, Clock clock) {
        this.requests = requests;
        this.casework = casework;
        this.moves = moves;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void run() {
        LocalDate today = LocalDate.now(clock);
        if (!today.equals(done)) {
            deriveAll();
            done = today;
        }
    }

    /** An arrangement that has just come moves dates at once. */
    @EventListener(CalendarChanged.class)
    public void calendarChanged() {
        deriveAll();
    }

    /** Derives every open request anew, each in a transaction of its own. */
    void deriveAll() {
        long behind = 0;
        List<Long> batch = requests.open(behind, BATCH);
        while (!batch.isEmpty()) {
            batch.forEach(id -> transaction.executeWithoutResult(status -> derive(id)));
            behind = batch.get(batch.size() - 1);
            batch = requests.open(behind, BATCH);
        }
    }

    private void derive(long id) {
        requests.hold(id);
        Request request = requests.get(id);
        Standing stored = request.standing();
        Standing derived = Standing.of(casework.dossier(request).docket());
        if (stored.equals(derived)) {
            return;
        }
        requests.stand(id, derived);
        boolean moved = stored.due() != null || stored.needsYear() != null;
        if (moved && !Objects.equals(stored.due(), derived.due())) {
            moves.add(id, stored.due(), derived.due());
        }
    }
}
