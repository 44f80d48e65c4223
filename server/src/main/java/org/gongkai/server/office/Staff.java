package org.gongkai.server.office;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.server.platform.data.Column;
import org.gongkai.server.platform.ledger.Ledger;
import org.gongkai.server.platform.signin.Accounts;
import org.jspecify.annotations.Nullable;
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
    private final Clock clock;

    Staff(Accounts accounts, Offices offices, Ledger ledger, JdbcClient jdbc, Clock clock) {
        this.accounts = accounts;
        this.offices = offices;
        this.ledger = ledger;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Everybody who has or had a role in the actor's unit, those still there first. */
    @Transactional(readOnly = true)
    public List<Person> of(Actor actor) {
        actor.as(Role.ADMIN);
        Map<Long, Person> people = new LinkedHashMap<>();
        jdbc.sql("""
                        select c.id, c.sign_in, c.name, c.closed_at, a.role, s.name as section from appointment a
                        join account c on c.id = a.account_id left join section s on s.id = a.section_id
                        where a.unit_id = :unit and (a.to_day is null or a.to_day >= :today)
                        order by case when c.closed_at is null then 0 else 1 end, c.id, a.id""")
                .param("unit", actor.unit().id())
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
        offices.appoint(account, actor.unit(), section, role, LocalDate.now(clock));
        ledger.record(actor.act(duty, "person.appointed", "account/" + account, null, null));
    }

    /** Closes the account of somebody who leaves. */
    @Transactional
    public void close(Actor actor, long account) {
        Duty duty = actor.as(Role.ADMIN);
        boolean theirs = of(actor).stream().anyMatch(person -> person.account() == account);
        if (!theirs || account == actor.account().id()) {
            throw new NotYoursException(actor.account(), Role.ADMIN);
        }
        accounts.close(account);
        ledger.record(actor.act(duty, "person.closed", "account/" + account, null, null));
    }
}
