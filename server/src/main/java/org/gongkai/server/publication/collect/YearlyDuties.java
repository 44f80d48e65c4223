package org.gongkai.server.publication.collect;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.Duty;
import org.gongkai.server.office.Offices;
import org.gongkai.server.office.RefusedException;
import org.gongkai.server.office.Role;
import org.gongkai.server.platform.data.Column;
import org.gongkai.server.platform.ledger.Ledger;
import org.gongkai.server.publication.Categories;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The list of what each section must publish and how often (年度公开任务清单), from which calls are made. */
@Service
class YearlyDuties {

    private static final int LATEST_DAY = 31;
    private static final int MONTHS = 12;

    private final CallTable calls;
    private final Offices offices;
    private final Categories categories;
    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final Clock clock;

    YearlyDuties(CallTable calls, Offices offices, Categories categories, JdbcClient jdbc, Ledger ledger, Clock clock) {
        this.calls = calls;
        this.offices = offices;
        this.categories = categories;
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * A duty and when it falls due next.
     *
     * @param duty the duty
     * @param dueOn next day, today included
     * @param called whether the section has been asked for it
     */
    record Next(YearlyDuty duty, LocalDate dueOn, boolean called) {}

    /** The list, what is due next first. */
    @Transactional(readOnly = true)
    public List<Next> of(Actor actor) {
        LocalDate today = LocalDate.now(clock);
        return duties(actor).stream()
                .map(duty -> {
                    LocalDate due = duty.nextAfter(today);
                    return new Next(duty, due, calls.isCalled(duty.id(), due));
                })
                .sorted(Comparator.comparing(Next::dueOn))
                .toList();
    }

    /**
     * Puts something on the list.
     *
     * @throws RefusedException if a part is missing or cannot be
     */
    @Transactional
    public void add(Actor actor, long section, String title, String category, List<Integer> months, int day) {
        Duty duty = actor.as(Role.CLERK);
        boolean known = offices.sections(actor.unit()).stream().anyMatch(one -> one.id() == section);
        boolean daysRight = day >= 1
                && day <= LATEST_DAY
                && !months.isEmpty()
                && months.stream().allMatch(month -> month >= 1 && month <= MONTHS);
        if (!known || title.isBlank() || !daysRight) {
            throw new RefusedException("refused.yearly");
        }
        categories.get(category);
        long id = jdbc.sql("""
                        insert into yearly_duty (unit_id, section_id, title, category, months, day)
                        values (:unit, :section, :title, :category, :months, :day) returning id""")
                .param("unit", actor.unit().id())
                .param("section", section)
                .param("title", title)
                .param("category", category)
                .param(
                        "months",
                        months.stream().distinct().sorted().map(String::valueOf).collect(Collectors.joining(",")))
                .param("day", day)
                .query(Long.class)
                .single();
        ledger.record(actor.act(duty, "yearly-duty.added", "yearly-duty/" + id, null, null));
    }

    /** Takes something off the list. */
    @Transactional
    public void end(Actor actor, long id) {
        Duty duty = actor.as(Role.CLERK);
        int ended = jdbc.sql("""
                        update yearly_duty set ended_on = :today
                        where id = :id and unit_id = :unit and ended_on is null""")
                .param("today", Column.of(LocalDate.now(clock)))
                .param("id", id)
                .param("unit", actor.unit().id())
                .update();
        if (ended == 0) {
            throw new RefusedException("refused.changed");
        }
        ledger.record(actor.act(duty, "yearly-duty.ended", "yearly-duty/" + id, null, null));
    }

    private List<YearlyDuty> duties(Actor actor) {
        return jdbc.sql("""
                        select d.*, s.name as section from yearly_duty d join section s on s.id = d.section_id
                        where d.unit_id = :unit and d.ended_on is null order by d.id""")
                .param("unit", actor.unit().id())
                .query((row, index) -> new YearlyDuty(
                        row.getLong("id"),
                        row.getLong("section_id"),
                        row.getString("section"),
                        row.getString("title"),
                        row.getString("category"),
                        Stream.of(row.getString("months").split(","))
                                .map(Integer::valueOf)
                                .toList(),
                        row.getInt("day")))
                .list();
    }
}
