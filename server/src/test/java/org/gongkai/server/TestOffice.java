package org.gongkai.server;

import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
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
        String mark = mark(code);
        this.unit = offices.enter(code, "测试区人民政府青石" + mark + "街道办事处", "青石" + mark + "街道", code, false);
        this.section = offices.enter(unit, "社会事务办公室", Section.Kind.SECTION);
    }

    /** Tells offices apart without digits, which would run into the year behind a name. */
    private static String mark(String code) {
        return code.chars()
                .filter(Character::isDigit)
                .mapToObj(digit -> String.valueOf("甲乙丙丁戊己庚辛壬癸".charAt(digit - '0')))
                .collect(Collectors.joining());
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
