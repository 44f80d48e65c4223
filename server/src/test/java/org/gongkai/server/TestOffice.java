package org.gongkai.server;

import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.Offices;
import org.gongkai.server.office.Role;
import org.gongkai.server.office.Section;
import org.gongkai.server.office.Unit;
import org.gongkai.server.platform.signin.Account;
import org.gongkai.server.platform.signin.Accounts;

/** An office of a test's own, with one section and a person in each role, made as it is needed. */
public final class TestOffice {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final LocalDate FROM = LocalDate.of(2019, 1, 1);
    private static final LocalDate TODAY = LocalDate.of(2021, 1, 12);

    public final Unit unit;
    public final Section section;
    private final Offices offices;
    private final Accounts accounts;
    private final Map<Role, Account> people = new ConcurrentHashMap<>();

    public TestOffice(Offices offices, Accounts accounts) {
        this.offices = offices;
        this.accounts = accounts;
        String code = "T" + NUMBER.incrementAndGet();
        this.unit = offices.enter(code, "测试区人民政府青石街道办事处" + code, "青石街道" + code, code, false);
        this.section = offices.enter(unit, "社会事务办公室", Section.Kind.SECTION);
    }

    /** The person who has a role, at work today. */
    public Actor as(Role role) {
        return at(people.computeIfAbsent(role, this::hire));
    }

    /** Gives the person of one role a second one. */
    public Actor also(Role role, Role second) {
        Account account = people.computeIfAbsent(role, this::hire);
        offices.appoint(account.id(), unit, null, second, FROM);
        return at(account);
    }

    private Actor at(Account account) {
        return new Actor(account, unit, offices.dutiesOf(account.id(), unit, TODAY));
    }

    private Account hire(Role role) {
        String signIn = role.name() + "-" + unit.code();
        String name = "某" + role.name();
        long id = accounts.open(signIn, name, "long enough to pass");
        boolean ofSection = role == Role.LIAISON || role == Role.SECTION_HEAD;
        offices.appoint(id, unit, ofSection ? section : null, role, FROM);
        return new Account(id, signIn, name);
    }
}
