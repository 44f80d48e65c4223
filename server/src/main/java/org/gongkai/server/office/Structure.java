package org.gongkai.server.office;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.gongkai.server.platform.data.Column;
import org.gongkai.server.platform.ledger.Ledger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a unit consists of and what stands below it (机构设置): its sections, and its subordinate units in a tree. */
@Service
public class Structure {

    private final Offices offices;
    private final SetUp setUp;
    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final Clock clock;

    Structure(Offices offices, SetUp setUp, JdbcClient jdbc, Ledger ledger, Clock clock) {
        this.offices = offices;
        this.setUp = setUp;
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * A unit in the tree.
     *
     * @param unit the unit
     * @param depth 1 for those directly below, and so on
     */
    public record Branch(Unit unit, int depth) {}

    /** The units below a unit, each before those below it, by their codes. */
    @Transactional(readOnly = true)
    public List<Branch> below(Unit unit) {
        return jdbc.sql("""
                        with recursive branch (id, depth, path) as (
                            select id, 1, cast(code as text) from unit where parent_id = :top
                            union all
                            select u.id, b.depth + 1, b.path || '/' || u.code from unit u
                            join branch b on u.parent_id = b.id)
                        select b.depth, u.* from branch b join unit u on u.id = b.id order by b.path""")
                .param("top", unit.id())
                .query((row, index) -> new Branch(Offices.unit(row), row.getInt("depth")))
                .list();
    }

    /**
     * Enters a unit directly below the actor's, with its first person, who is clerk and administrator there.
     *
     * @throws RefusedException if its division code is not below the actor's unit's
     * @throws org.springframework.dao.DuplicateKeyException if code or sign-in name are taken
     * @throws org.gongkai.server.platform.signin.WeakPasswordException if the password breaks a rule
     */
    @Transactional
    public Unit add(Actor actor, SetUp.NewOffice office) {
        Duty duty = actor.as(Role.ADMIN);
        if (!isBelow(actor.unit().code(), office.code())) {
            throw new RefusedException("refused.unit.code", actor.unit().code());
        }
        Unit unit = setUp.found(office, false);
        place(unit, actor.unit());
        ledger.record(actor.act(duty, "unit.entered", "unit/" + unit.code(), null, null));
        return unit;
    }

    /** Puts a unit directly below another. */
    @Transactional
    public void place(Unit unit, Unit above) {
        jdbc.sql("update unit set parent_id = :parent where id = :id")
                .param("parent", above.id())
                .param("id", unit.id())
                .update();
    }

    /**
     * Adds a section or community.
     *
     * @throws RefusedException if it has no name, or there is one of that name
     */
    @Transactional
    public void addSection(Actor actor, String name, Section.Kind kind) {
        Duty duty = actor.as(Role.ADMIN);
        boolean taken = jdbc.sql("select 1 from section where unit_id = :unit and name = :name")
                .param("unit", actor.unit().id())
                .param("name", name)
                .query(Integer.class)
                .optional()
                .isPresent();
        if (name.isBlank() || taken) {
            throw new RefusedException(name.isBlank() ? "refused.section.name" : "refused.section.taken", name);
        }
        Section section = offices.enter(actor.unit(), name, kind);
        ledger.record(actor.act(duty, "section.entered", "section/" + section.id(), null, null));
    }

    /**
     * Closes a section; what it handed in stays under its name.
     *
     * @throws RefusedException if somebody still has a role in it, or it is not of this unit
     */
    @Transactional
    public void closeSection(Actor actor, long section) {
        Duty duty = actor.as(Role.ADMIN);
        String today = String.valueOf(LocalDate.now(clock));
        long people = jdbc.sql("select count(*) from appointment where section_id = :section"
                        + " and (to_day is null or to_day >= :today)")
                .param("section", section)
                .param("today", today)
                .query(Long.class)
                .single();
        if (people > 0) {
            throw new RefusedException("refused.section.people", String.valueOf(people));
        }
        int closed = jdbc.sql(
                        "update section set closed_on = :today where id = :id and unit_id = :unit and closed_on is null")
                .param("today", Column.of(LocalDate.now(clock)))
                .param("id", section)
                .param("unit", actor.unit().id())
                .update();
        if (closed == 0) {
            throw new RefusedException("refused.section.name");
        }
        ledger.record(actor.act(duty, "section.closed", "section/" + section, null, null));
    }

    /** Division codes (GB/T 2260) go from the whole to the part: what is below begins alike, zeros at the end left out. */
    static boolean isBelow(String above, String code) {
        if (code.equals(above)) {
            return false;
        }
        boolean divisions = above.matches("[0-9]{6,12}") && code.matches("[0-9]{6,12}");
        return !divisions || code.startsWith(above.replaceFirst("(00)+$", ""));
    }
}
