package org.gongkai.server.office;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongkai.server.platform.data.Column;
import org.gongkai.server.platform.ledger.Ledger;
import org.gongkai.server.platform.signin.Account;
import org.gongkai.server.platform.signin.Accounts;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Units, their sections, and who does what for them (单位、股室与职责). */
@Repository
public class Offices {

    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final Accounts accounts;
    private final Clock clock;

    Offices(JdbcClient jdbc, Ledger ledger, Accounts accounts, Clock clock) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Enters a unit; with it begins its ledger. {@code own} is the installation's own office, of which there is one. */
    @Transactional
    public Unit enter(String code, String name, String shortName, String indexPrefix, boolean own) {
        long id = jdbc.sql("""
                        insert into unit (code, name, short_name, own, index_prefix)
                        values (:code, :name, :shortName, :own, :prefix) returning id""")
                .param("code", code)
                .param("name", name)
                .param("shortName", shortName)
                .param("own", own)
                .param("prefix", indexPrefix)
                .query(Long.class)
                .single();
        ledger.begin(code);
        return new Unit(id, code, name, shortName, indexPrefix);
    }

    /** Enters a section. */
    @Transactional
    public Section enter(Unit unit, String name, Section.Kind kind) {
        long id = jdbc.sql("insert into section (unit_id, name, kind) values (:unit, :name, :kind) returning id")
                .param("unit", unit.id())
                .param("name", name)
                .param("kind", kind.name())
                .query(Long.class)
                .single();
        return new Section(id, unit.id(), name, kind);
    }

    /** Gives a person a role from a day on, for one section or for the unit as a whole. */
    @Transactional
    public void appoint(long account, Unit unit, @Nullable Section section, Role role, LocalDate from) {
        jdbc.sql("""
                        insert into appointment (account_id, unit_id, section_id, role, from_day)
                        values (:account, :unit, :section, :role, :from)""")
                .param("account", account)
                .param("unit", unit.id())
                .param("section", section == null ? null : section.id())
                .param("role", role.name())
                .param("from", Column.of(from))
                .update();
    }

    /** The installation's own office, empty before it is set up. */
    @Transactional(readOnly = true)
    public Optional<Unit> own() {
        return jdbc.sql("select * from unit where own = :own")
                .param("own", true)
                .query((row, index) -> unit(row))
                .optional();
    }

    /** All units, by their codes. */
    @Transactional(readOnly = true)
    public List<Unit> all() {
        return jdbc.sql("select * from unit order by code")
                .query((row, index) -> unit(row))
                .list();
    }

    /** The unit of a division code. */
    @Transactional(readOnly = true)
    public Optional<Unit> byCode(String code) {
        return jdbc.sql("select * from unit where code = :code")
                .param("code", code)
                .query((row, index) -> unit(row))
                .optional();
    }

    /** The unit of that number, which another table refers to. */
    @Transactional(readOnly = true)
    public Unit byId(long id) {
        return jdbc.sql("select * from unit where id = :id")
                .param("id", id)
                .query((row, index) -> unit(row))
                .single();
    }

    /** Somebody at work for a unit today, for what was put off until now; empty if they have no role there any more. */
    @Transactional(readOnly = true)
    public Optional<Actor> actor(long account, long unitId) {
        LocalDate today = LocalDate.now(clock);
        Unit unit = byId(unitId);
        List<Duty> duties = dutiesOf(account, unit, today);
        return duties.isEmpty() ? Optional.empty() : Optional.of(new Actor(accounts.byId(account), unit, duties));
    }

    /** The units a person has a role in on a day. */
    @Transactional(readOnly = true)
    public List<Unit> unitsOf(long account, LocalDate day) {
        return jdbc.sql("""
                        select distinct u.* from unit u join appointment a on a.unit_id = u.id
                        left join deputy d on d.appointment_id = a.id and d.from_day <= :day and d.to_day >= :day
                        where (a.account_id = :account or d.deputy_id = :account)
                          and a.from_day <= :day and (a.to_day is null or a.to_day >= :day)
                        order by u.code""")
                .param("account", account)
                .param("day", Column.of(day))
                .query((row, index) -> unit(row))
                .list();
    }

    /** What a person may do for a unit on a day, as deputy too. */
    @Transactional(readOnly = true)
    public List<Duty> dutiesOf(long account, Unit unit, LocalDate day) {
        return jdbc.sql("""
                        select a.section_id, a.role, a.account_id from appointment a
                        left join deputy d on d.appointment_id = a.id and d.from_day <= :day and d.to_day >= :day
                        where a.unit_id = :unit and (a.account_id = :account or d.deputy_id = :account)
                          and a.from_day <= :day and (a.to_day is null or a.to_day >= :day)
                        order by a.id""")
                .param("unit", unit.id())
                .param("account", account)
                .param("day", Column.of(day))
                .query((row, index) -> new Duty(
                        unit.id(),
                        Column.number(row, "section_id"),
                        Role.valueOf(row.getString("role")),
                        row.getLong("account_id") == account ? null : Long.valueOf(row.getLong("account_id"))))
                .list();
    }

    /** Everybody who has or had a role in a unit, by name. */
    @Transactional(readOnly = true)
    public List<Account> people(Unit unit) {
        return jdbc.sql("""
                        select c.id, c.sign_in, c.name from account c where c.id in (
                            select a.account_id from appointment a where a.unit_id = :unit
                            union select d.deputy_id from deputy d join appointment a on a.id = d.appointment_id
                            where a.unit_id = :unit)
                        order by c.name, c.id""")
                .param("unit", unit.id())
                .query((row, index) -> new Account(row.getLong("id"), row.getString("sign_in"), row.getString("name")))
                .list();
    }

    /** Who has a role for a unit on a day in their own right, by name. */
    @Transactional(readOnly = true)
    public List<Account> holders(Unit unit, Role role, LocalDate day) {
        return jdbc.sql("""
                        select distinct c.id, c.sign_in, c.name from account c join appointment a on a.account_id = c.id
                        where a.unit_id = :unit and a.role = :role
                          and a.from_day <= :day and (a.to_day is null or a.to_day >= :day)
                        order by c.name, c.id""")
                .param("unit", unit.id())
                .param("role", role.name())
                .param("day", Column.of(day))
                .query((row, index) -> new Account(row.getLong("id"), row.getString("sign_in"), row.getString("name")))
                .list();
    }

    /** The sections of a unit that are not closed. */
    @Transactional(readOnly = true)
    public List<Section> sections(Unit unit) {
        return jdbc.sql("select * from section where unit_id = :unit and closed_on is null order by id")
                .param("unit", unit.id())
                .query((row, index) -> new Section(
                        row.getLong("id"),
                        row.getLong("unit_id"),
                        row.getString("name"),
                        Section.Kind.valueOf(row.getString("kind"))))
                .list();
    }

    /** The name of a section that another table refers to, open or closed; null for none. */
    @Transactional(readOnly = true)
    public @Nullable String sectionName(@Nullable Long id) {
        return id == null
                ? null
                : jdbc.sql("select name from section where id = :id")
                        .param("id", id)
                        .query(String.class)
                        .single();
    }

    /** A unit out of a row that holds all columns of its table. */
    public static Unit unit(ResultSet row) throws SQLException {
        return new Unit(
                row.getLong("id"),
                row.getString("code"),
                row.getString("name"),
                row.getString("short_name"),
                row.getString("index_prefix"));
    }
}
