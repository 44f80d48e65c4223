package org.gongkai.server.office;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import org.gongkai.server.platform.signin.Accounts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The first setting-up of an installation (首次设置). Whoever does it must know the code that the program printed where it
 * was started, so that nobody on the network is quicker.
 */
@Service
public class SetUp {

    private static final int CODE_BYTES = 6;

    private final Offices offices;
    private final Accounts accounts;
    private final Clock clock;
    private final String code;

    SetUp(Offices offices, Accounts accounts, Clock clock) {
        this.offices = offices;
        this.accounts = accounts;
        this.clock = clock;
        byte[] random = new byte[CODE_BYTES];
        new SecureRandom().nextBytes(random);
        this.code = HexFormat.of().formatHex(random);
    }

    /** Whether the installation has no office yet. */
    public boolean isNeeded() {
        return offices.own().isEmpty();
    }

    /** The code that opens the page, for the console. */
    public String code() {
        return code;
    }

    /** Whether a code is the right one and there is still something to set up. */
    boolean isOpenFor(String given) {
        return code.equals(given) && isNeeded();
    }

    /**
     * Makes the office, its sections and its first person, who is clerk and administrator.
     *
     * @throws org.gongkai.server.platform.signin.WeakPasswordException if the password breaks a rule
     * @throws IllegalStateException if the code is wrong or there is an office already
     */
    @Transactional
    public void perform(String given, NewOffice office) {
        if (!isOpenFor(given)) {
            throw new IllegalStateException("Set up already, or by a wrong code");
        }
        found(office, true);
    }

    /** Makes an office with its sections and its first person. */
    Unit found(NewOffice office, boolean own) {
        Unit unit = offices.enter(office.code(), office.name(), office.shortName(), office.code(), own);
        office.sections().forEach(section -> offices.enter(unit, section, Section.Kind.SECTION));
        long account = accounts.open(office.signIn(), office.person(), office.password());
        LocalDate today = LocalDate.now(clock);
        offices.appoint(account, unit, null, Role.CLERK, today);
        offices.appoint(account, unit, null, Role.ADMIN, today);
        return unit;
    }

    /**
     * What is asked on the page.
     *
     * @param code division code, or the unified social credit code; index numbers begin with it
     * @param name full name
     * @param shortName name as titles call it
     * @param sections names of its sections
     * @param person the first person's name
     * @param signIn the name they sign in with
     * @param password their password
     */
    public record NewOffice(
            String code,
            String name,
            String shortName,
            List<String> sections,
            String person,
            String signIn,
            String password) {}
}
