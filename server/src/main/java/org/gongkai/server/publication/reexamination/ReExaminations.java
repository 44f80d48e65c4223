package org.gongkai.server.publication.reexamination;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.Duty;
import org.gongkai.server.office.RefusedException;
import org.gongkai.server.office.Role;
import org.gongkai.server.office.Task;
import org.gongkai.server.office.TaskSource;
import org.gongkai.server.platform.data.Column;
import org.gongkai.server.platform.ledger.Ledger;
import org.gongkai.server.publication.NonDisclosure;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The yearly look at what is not public (定期复核): is the ground still there? The regulation asks for it regularly
 * (条例 18), once a year is the house's rule; at any time an item may move to public.
 */
@Service
class ReExaminations implements TaskSource {

    private final NonDisclosure nonDisclosure;
    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final Clock clock;

    ReExaminations(NonDisclosure nonDisclosure, JdbcClient jdbc, Ledger ledger, Clock clock) {
        this.nonDisclosure = nonDisclosure;
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** All that the unit keeps back, what is due first. */
    @Transactional(readOnly = true)
    public List<KeptBack> of(Actor actor) {
        actor.asAny(Role.CLERK, Role.LEADER, Role.INSPECTOR);
        Map<Long, LocalDate> examined = examined(actor);
        return nonDisclosure.keptBack(actor).stream()
                .map(closed -> new KeptBack(
                        closed.material(),
                        closed.at().atZone(clock.getZone()).toLocalDate(),
                        examined.get(closed.material().id())))
                .sorted(Comparator.comparing(KeptBack::dueOn))
                .toList();
    }

    /**
     * Says that a material stays as it is for another year.
     *
     * @throws RefusedException if no reason is given, or the unit does not keep it back
     */
    @Transactional
    public void stays(Actor actor, long material, String reason) {
        examine(actor, material, "STAYS", reason);
    }

    /** Has a material made public: it goes through secrecy review and approval again. */
    @Transactional
    public void open(Actor actor, long material, String reason) {
        examine(actor, material, "OPENED", reason);
        nonDisclosure.reopen(actor, material);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Task> tasksOf(Actor actor) {
        if (!actor.is(Role.CLERK)) {
            return List.of();
        }
        LocalDate today = LocalDate.now(clock);
        List<KeptBack> due =
                of(actor).stream().filter(one -> !one.dueOn().isAfter(today)).toList();
        return due.isEmpty()
                ? List.of()
                : List.of(new Task(
                        "task.re-examination",
                        List.of(String.valueOf(due.size())),
                        "/office/re-examination",
                        due.get(0).dueOn()));
    }

    private void examine(Actor actor, long material, String verdict, String reason) {
        Duty duty = actor.as(Role.CLERK);
        if (reason.isBlank()) {
            throw new RefusedException("refused.reason");
        }
        if (of(actor).stream().noneMatch(one -> one.material().id() == material)) {
            throw new RefusedException("refused.gone");
        }
        jdbc.sql("""
                        insert into re_examination (material_id, examined_on, account_id, verdict, reason)
                        values (:material, :day, :account, :verdict, :reason)""")
                .param("material", material)
                .param("day", Column.of(LocalDate.now(clock)))
                .param("account", actor.account().id())
                .param("verdict", verdict)
                .param("reason", reason)
                .update();
        ledger.record(actor.act(duty, "material.re-examined", "material/" + material, null, null));
    }

    private Map<Long, LocalDate> examined(Actor actor) {
        Map<Long, LocalDate> days = new HashMap<>();
        jdbc.sql("""
                        select r.material_id, max(r.examined_on) as day from re_examination r
                        join material m on m.id = r.material_id where m.unit_id = :unit group by r.material_id""").param("unit", actor.unit().id()).query(row -> {
            days.put(row.getLong("material_id"), LocalDate.parse(row.getString("day")));
        });
        return days;
    }
}
