package org.gongkai.server.portal.content;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.Duty;
import org.gongkai.server.office.RefusedException;
import org.gongkai.server.office.Role;
import org.gongkai.server.office.Task;
import org.gongkai.server.office.TaskSource;
import org.gongkai.server.office.Unit;
import org.gongkai.server.platform.data.Column;
import org.gongkai.server.platform.ledger.Digest;
import org.gongkai.server.platform.ledger.Ledger;
import org.gongkai.server.portal.Lists;
import org.gongkai.server.portal.SiteChanged;
import org.gongkai.server.publication.Categories;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What of the kinds of articles 20 and 21 a unit has published (法定主动公开内容覆盖情况). A kind with nothing is either not
 * the unit's own, with a reason, or a gap, which is shown to the clerk until it is neither.
 */
@Service
public class Coverage implements TaskSource {

    private static final int LONGEST_REASON = 500;

    private final Lists lists;
    private final Categories categories;
    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Coverage(
            Lists lists,
            Categories categories,
            JdbcClient jdbc,
            Ledger ledger,
            ApplicationEventPublisher events,
            Clock clock) {
        this.lists = lists;
        this.categories = categories;
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    /** The table, in the order of the articles; what was published outside both comes last. */
    @Transactional(readOnly = true)
    List<CoverageRow> of(Unit unit) {
        Map<String, Long> counts = lists.named(unit, Lists.KINDS).stream()
                .collect(Collectors.toMap(Lists.Listed::name, Lists.Listed::items));
        Map<String, String> reasons = reasons(unit);
        long most = counts.values().stream().mapToLong(Long::longValue).max().orElse(0);
        return categories.all().stream()
                .map(kind -> new CoverageRow(
                        kind,
                        counts.getOrDefault(Lists.KINDS + kind.id(), 0L),
                        most,
                        reasons.getOrDefault(kind.id(), "")))
                .toList();
    }

    /** The kinds with nothing in them and no reason. */
    @Transactional(readOnly = true)
    List<CoverageRow> gaps(Unit unit) {
        return of(unit).stream().filter(CoverageRow::isGap).toList();
    }

    /**
     * Says why a kind is not the unit's own.
     *
     * @throws RefusedException if there is no reason, or the unit has published something of the kind
     */
    @Transactional
    public void notOurs(Actor actor, String category, String reason) {
        Duty duty = actor.as(Role.CLERK);
        categories.get(category);
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new RefusedException("refused.not-ours.reason");
        }
        if (lists.find(actor.unit(), Lists.KINDS + category).items() > 0) {
            throw new RefusedException("refused.not-ours.has");
        }
        jdbc.sql("""
                        insert into kind_not_ours (unit_id, category, reason, at, account_id)
                        values (:unit, :category, :reason, :at, :account)
                        on conflict (unit_id, category) do update
                        set reason = excluded.reason, at = excluded.at, account_id = excluded.account_id""")
                .param("unit", actor.unit().id())
                .param("category", category)
                .param("reason", reason)
                .param("at", Column.of(Instant.ofEpochMilli(clock.millis())))
                .param("account", actor.account().id())
                .update();
        String digest = new Digest().add(reason).hex();
        ledger.record(actor.act(duty, "kind.not-ours", "kind/" + category, null, digest));
        events.publishEvent(new SiteChanged(actor.unit().id()));
    }

    /**
     * Takes the reason back: the kind is the unit's own after all.
     *
     * @throws RefusedException if there is none
     */
    @Transactional
    public void ours(Actor actor, String category) {
        Duty duty = actor.as(Role.CLERK);
        int taken = jdbc.sql("delete from kind_not_ours where unit_id = :unit and category = :category")
                .param("unit", actor.unit().id())
                .param("category", category)
                .update();
        if (taken == 0) {
            throw new RefusedException("refused.changed");
        }
        ledger.record(actor.act(duty, "kind.ours", "kind/" + category, null, null));
        events.publishEvent(new SiteChanged(actor.unit().id()));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Task> tasksOf(Actor actor) {
        long gaps = actor.is(Role.CLERK) ? gaps(actor.unit()).size() : 0;
        return gaps == 0
                ? List.of()
                : List.of(new Task("task.coverage", List.of(String.valueOf(gaps)), "/office/coverage", null));
    }

    private Map<String, String> reasons(Unit unit) {
        Map<String, String> reasons = new HashMap<>();
        jdbc.sql("select category, reason from kind_not_ours where unit_id = :unit")
                .param("unit", unit.id())
                .query(row -> {
                    reasons.put(row.getString("category"), row.getString("reason"));
                });
        return reasons;
    }
}
