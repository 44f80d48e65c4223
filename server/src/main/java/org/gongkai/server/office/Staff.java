package org.gongkai.server.office;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.server.platform.data.Column;
import org.gongkai.server.platform.ledger.Ledger;
import org.gongkai.server.platform.signin.Accounts;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people of a unit (人员管理): taken on with a role, closed when they leave, never deleted. */
@Service
public class Staff {

    private final Accounts accounts;
    private final Offices offices;
    private final Ledger ledger;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Staff(
            Accounts accounts,
            Offices offices,
            Ledger ledger,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accounts = accounts;
        this.offices = offices;
        this.ledger = ledger;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** Everybody who has or had a role in the actor's unit, those still there first. */
    @Transactional(readOnly = true)
    public List<Person> of(Actor actor) {
        actor.as(Role.ADMIN);
        return everybody(actor.unit());
    }

    private List<Person> everybody(Unit unit) {
        Map<Long, Person> people = new LinkedHashMap<>();
        jdbc.sql("""
                        select c.id, c.sign_in, c.name, c.closed_at, a.role, s.name as section from appointment a
                        join account c on c.id = a.account_id left join section s on s.id = a.section_id
                        where a.unit_id = :unit
                          and (a.to_day is null or a.to_day >= :today or c.closed_at is not null)
                        order by case when c.closed_at is null then 0 else 1 end, c.id, a.id""")
                .param("unit", unit.id())
                .param("today", Column.of(LocalDate.now(clock)))
                .query(row -> {
                    long id = row.getLong("id");
                    String section = row.getString("section");
                    Person.Post post =
                            new Person.Post(Role.valueOf(row.getString("role")), section == null ? "" : section);
                    Person known = people.get(id);
                    List<Person.Post> posts = new ArrayList<>(known == null ? List.of() : known.duties());
                    posts.add(post);
                    boolean closed = Column.instant(row, "closed_at") != null;
                    people.put(id, new Person(id, row.getString("sign_in"), row.getString("name"), closed, posts));
                });
        return List.copyOf(people.values());
    }

    /**
     * Takes a person on.
     *
     * @param section section they work for, null for the unit as a whole
     * @throws org.gongkai.server.platform.signin.WeakPasswordException if the first password breaks a rule
     * @throws org.springframework.dao.DuplicateKeyException if the sign-in name is taken
     */
    @Transactional
    public void takeOn(Actor actor, String signIn, String name, String password, Role role, @Nullable Section section) {
        Duty duty = actor.as(Role.ADMIN);
        long account = accounts.open(signIn, name, password);
        offices.appoint(account, actor.unit(), section, role, LocalDate.now(clock));
        ledger.record(actor.act(duty, "person.taken-on", "account/" + account, null, null));
    }

    /** Gives somebody who is there another role. */
    @Transactional
    public void appoint(Actor actor, long account, Role role, @Nullable Section section) {
        Duty duty = actor.as(Role.ADMIN);
        if (!isHere(actor.unit(), account)) {
            throw new RefusedException("refused.person");
        }
        offices.appoint(account, actor.unit(), section, role, LocalDate.now(clock));
        ledger.record(actor.act(duty, "person.appointed", "account/" + account, null, null));
    }

    /** Somebody of a unit, who may have left. */
    @Transactional(readOnly = true)
    public Optional<Person> person(Unit unit, long account) {
        return everybody(unit).stream()
                .filter(person -> person.account() == account)
                .findFirst();
    }

    /** What a person of the actor's unit does there today, in their own right. */
    @Transactional(readOnly = true)
    public List<Appointment> appointments(Actor actor, long account) {
        return jdbc.sql("""
                        select a.id, a.role, s.name as section, a.from_day, a.to_day from appointment a
                        left join section s on s.id = a.section_id
                        where a.unit_id = :unit and a.account_id = :account
                          and (a.to_day is null or a.to_day >= :today) order by a.id""")
                .param("unit", actor.unit().id())
                .param("account", account)
                .param("today", Column.of(LocalDate.now(clock)))
                .query((row, index) -> new Appointment(
                        row.getLong("id"),
                        Role.valueOf(row.getString("role")),
                        row.getString("section") == null ? "" : row.getString("section"),
                        LocalDate.parse(row.getString("from_day")),
                        Column.day(row, "to_day")))
                .list();
    }

    /** Those of a unit who may be asked to stand in or to take over, by name. */
    @Transactional(readOnly = true)
    public List<Person> colleagues(Actor actor) {
        return everybody(actor.unit()).stream()
                .filter(person -> !person.closed())
                .toList();
    }

    /**
     * Ends one of a person's roles; it was theirs up to yesterday.
     *
     * @throws RefusedException if it is not theirs, or the administrator ends that role of their own
     */
    @Transactional
    public void dismiss(Actor actor, long account, long appointment) {
        Duty duty = actor.as(Role.ADMIN);
        Appointment ended = appointments(actor, account).stream()
                .filter(one -> one.id() == appointment)
                .filter(one -> account != actor.account().id() || one.role() != Role.ADMIN)
                .findFirst()
                .orElseThrow(() -> new RefusedException("refused.person"));
        end(ended);
        ledger.record(actor.act(duty, "person.dismissed", "account/" + account, null, null));
    }

    /**
     * Lets somebody go (离岗交接): their roles end, and pass to a successor where one is named, with the work that is open;
     * their account is closed, but for one who works for another unit too.
     *
     * @param successor who takes over, null for nobody
     * @throws RefusedException if they are not of the unit, or the administrator would let themselves go
     */
    @Transactional
    public void letGo(Actor actor, long account, @Nullable Long successor) {
        Duty duty = actor.as(Role.ADMIN);
        boolean possible = isHere(actor.unit(), account)
                && account != actor.account().id()
                && (successor == null || (successor != account && isHere(actor.unit(), successor)));
        if (!possible) {
            throw new RefusedException("refused.person");
        }
        for (Appointment appointment : appointments(actor, account)) {
            end(appointment);
            if (successor != null) {
                passOn(appointment, successor);
            }
        }
        if (offices.unitsOf(account, LocalDate.now(clock)).isEmpty()) {
            accounts.close(account);
        }
        events.publishEvent(new PersonLeft(actor.unit(), account, successor));
        String to = successor == null ? null : "account/" + successor;
        ledger.record(actor.act(duty, "person.left", "account/" + account, null, to));
    }

    /** The duty by which somebody may change what concerns a person: the administrator's, or any, for oneself. */
    Duty mayChange(Actor actor, long account) {
        return account == actor.account().id() && !actor.duties().isEmpty()
                ? actor.duties().get(0)
                : actor.as(Role.ADMIN);
    }

    /** Whether somebody has a role in a unit today. */
    boolean isHere(Unit unit, long account) {
        return offices.unitsOf(account, LocalDate.now(clock)).contains(unit);
    }

    private void end(Appointment appointment) {
        LocalDate yesterday = LocalDate.now(clock).minusDays(1);
        jdbc.sql("update appointment set to_day = :day where id = :id")
                .param("day", Column.of(yesterday))
                .param("id", appointment.id())
                .update();
    }

    private void passOn(Appointment appointment, long successor) {
        jdbc.sql("""
                        insert into appointment (account_id, unit_id, section_id, role, from_day)
                        select :successor, unit_id, section_id, role, :today from appointment a where id = :id
                          and not exists (select 1 from appointment b where b.account_id = :successor
                            and b.unit_id = a.unit_id and b.role = a.role and b.to_day is null
                            and coalesce(b.section_id, 0) = coalesce(a.section_id, 0))""")
                .param("successor", successor)
                .param("today", Column.of(LocalDate.now(clock)))
                .param("id", appointment.id())
                .update();
    }
}
