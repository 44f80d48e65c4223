package org.gongkai.server.request;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.gongkai.server.platform.data.CalendarChanged;
import org.gongkai.server.platform.jobs.Chore;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Derives open requests anew once a day, after each start, and as an arrangement comes (期限重算): a consultation's term may have ended, or a
 * holiday arrangement come. A due date that moved without anybody's entry is noted for the clerk.
 */
@Component
class DueDates implements Chore {

    private final Projections projections;
    private final MovedDates moves;
    private final Clock clock;
    private @Nullable LocalDate done;

    DueDates(Projections projections, MovedDates moves, Clock clock) {
        this.projections = projections;
        this.moves = moves;
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
        projections.rebuildOpen(this::note);
    }

    private void note(Projections.Difference difference) {
        Standing stored = difference.stored();
        LocalDate due = difference.derived().due();
        boolean moved = stored.due() != null || stored.needsYear() != null;
        if (moved && !Objects.equals(stored.due(), due)) {
            moves.add(difference.request(), stored.due(), due);
        }
    }
}
