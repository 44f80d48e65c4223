package org.gongkai.server.publication.channel;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.Duty;
import org.gongkai.server.office.RefusedException;
import org.gongkai.server.office.Role;
import org.gongkai.server.office.Task;
import org.gongkai.server.office.TaskSource;
import org.gongkai.server.platform.ledger.Digest;
import org.gongkai.server.platform.ledger.Ledger;
import org.gongkai.server.publication.Catalogue;
import org.gongkai.server.publication.CatalogueFilter;
import org.gongkai.server.publication.CatalogueItem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The notice board in front of the office (政务公开栏): what was hung up and taken down, by whom, and what is to be done. */
@Service
class Board implements TaskSource {

    private static final int PAGE = 200;

    private final BoardTable table;
    private final Catalogue catalogue;
    private final Ledger ledger;
    private final Clock clock;

    Board(BoardTable table, Catalogue catalogue, Ledger ledger, Clock clock) {
        this.table = table;
        this.catalogue = catalogue;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** A poster with the item on it. */
    record Hanging(Posting posting, CatalogueItem item) {

        /** Whether it is to be taken down: its period is over, or the item is not public any more. */
        public boolean isDue(LocalDate today) {
            return item.isWithdrawn() || posting.isOver(today);
        }
    }

    /**
     * Writes down that an item was hung up.
     *
     * @throws RefusedException if it is withdrawn, or hangs already
     */
    @Transactional
    public void post(Actor actor, long itemId, PostingPeriod period) {
        Duty duty = actor.as(Role.CLERK);
        CatalogueItem item = catalogue.own(actor, itemId);
        if (item.isWithdrawn()) {
            throw new RefusedException("refused.board.withdrawn");
        }
        if (!table.post(item, period, actor.account().id(), now())) {
            throw new RefusedException("refused.board.hangs");
        }
        String digest = new Digest().add(period.from()).add(period.until()).hex();
        ledger.record(actor.act(duty, "board.posted", item.subject(), null, digest));
    }

    /**
     * Writes down that an item was taken down.
     *
     * @throws RefusedException if it does not hang
     */
    @Transactional
    public void takeDown(Actor actor, long itemId) {
        Duty duty = actor.as(Role.CLERK);
        CatalogueItem item = catalogue.own(actor, itemId);
        if (!table.takeDown(item, actor.account().id(), now())) {
            throw new RefusedException("refused.board.gone");
        }
        ledger.record(actor.act(duty, "board.taken-down", item.subject(), null, null));
    }

    /** Postings of an item, the latest first. */
    @Transactional(readOnly = true)
    public List<Posting> postings(CatalogueItem item) {
        return table.of(item);
    }

    /** What hangs now, what is to be taken down soonest first. */
    @Transactional(readOnly = true)
    public List<Hanging> hanging(Actor actor) {
        return table.hanging(actor.unit()).stream()
                .map(posting -> new Hanging(posting, catalogue.own(actor, posting.itemId())))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Task> tasksOf(Actor actor) {
        if (!actor.is(Role.CLERK)) {
            return List.of();
        }
        LocalDate today = LocalDate.now(clock);
        long due = hanging(actor).stream().filter(one -> one.isDue(today)).count();
        return due == 0
                ? List.of()
                : List.of(new Task("task.board", List.of(String.valueOf(due)), "/office/board", null));
    }

    /** What was published this year and has never hung, the latest first. */
    @Transactional(readOnly = true)
    public List<CatalogueItem> neverPosted(Actor actor, int most) {
        Set<Long> posted = table.everPosted(actor.unit());
        CatalogueFilter thisYear = CatalogueFilter.in(LocalDate.now(clock).getYear());
        List<CatalogueItem> never = new ArrayList<>();
        List<CatalogueItem> page = catalogue.list(actor.unit(), thisYear, 0, PAGE);
        for (int skip = PAGE; never.size() < most && !page.isEmpty(); skip += PAGE) {
            page.stream().filter(item -> !posted.contains(item.id())).forEach(never::add);
            page = catalogue.list(actor.unit(), thisYear, skip, PAGE);
        }
        return never.subList(0, Math.min(most, never.size()));
    }

    private Instant now() {
        return Instant.ofEpochMilli(clock.millis());
    }
}
