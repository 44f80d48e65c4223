package org.gongkai.server.platform.signin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gongkai.server.platform.data.Column;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The accounts (账号). They are closed, never deleted; five wrong passwords lock one for a quarter of an hour. */
@Repository
public class Accounts {

    private static final int FAILURES_ALLOWED = 5;
    private static final Duration LOCK = Duration.ofMinutes(15);

    private final JdbcClient jdbc;
    private final PasswordEncoder passwords;
    private final Clock clock;

    Accounts(JdbcClient jdbc, PasswordEncoder passwords, Clock clock) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** How an attempt to sign in ended (登录结果). */
    public enum Outcome {
        SIGNED_IN,
        WRONG_PASSWORD,
        LOCKED,
        CLOSED
    }

    /**
     * An earlier sign-in, shown to its person.
     *
     * @param at when
     * @param outcome how it ended
     * @param address network address it came from
     */
    public record SignIn(Instant at, Outcome outcome, String address) {}

    /**
     * Opens an account.
     *
     * @return its number
     * @throws WeakPasswordException if the password breaks a rule; the message key says which
     */
    @Transactional
    public long open(String signIn, String name, String password) {
        PasswordRules.check(signIn, password);
        return jdbc.sql("""
                        insert into account (sign_in, name, password_hash, password_changed_at)
                        values (:signIn, :name, :hash, :now) returning id""")
                .param("signIn", signIn)
                .param("name", name)
                .param("hash", passwords.encode(password))
                .param("now", clock.millis())
                .query(Long.class)
                .single();
    }

    /** Closes an account; what it did stays under its name. */
    @Transactional
    public void close(long account) {
        jdbc.sql("update account set closed_at = :now where id = :id and closed_at is null")
                .param("now", clock.millis())
                .param("id", account)
                .update();
    }

    /** The account of that number, which another table refers to. */
    @Transactional(readOnly = true)
    public Account byId(long account) {
        return jdbc.sql("select id, sign_in, name from account where id = :id")
                .param("id", account)
                .query((row, index) -> new Account(row.getLong("id"), row.getString("sign_in"), row.getString("name")))
                .single();
    }

    /** The name of a person. */
    @Transactional(readOnly = true)
    public String name(long account) {
        return jdbc.sql("select name from account where id = :id")
                .param("id", account)
                .query(String.class)
                .single();
    }

    /** The last sign-ins and attempts, the latest first. */
    @Transactional(readOnly = true)
    public List<SignIn> lastSignIns(long account, int most) {
        return jdbc.sql("select * from sign_in where account_id = :id order by id desc limit :most")
                .param("id", account)
                .param("most", most)
                .query((row, index) -> signIn(row))
                .list();
    }

    /**
     * An attempt that did not succeed (登录失败).
     *
     * @param account whose account
     * @param signIn when, how and from where
     */
    public record Failure(long account, SignIn signIn) {}

    /** The last attempts of these people that did not succeed, the latest first. */
    @Transactional(readOnly = true)
    public List<Failure> lastFailures(List<Long> accounts, int most) {
        return accounts.isEmpty()
                ? List.of()
                : jdbc.sql("""
                        select * from sign_in where account_id in (:accounts) and outcome <> 'SIGNED_IN'
                        order by id desc limit :most""")
                        .param("accounts", accounts)
                        .param("most", most)
                        .query((row, index) -> new Failure(row.getLong("account_id"), signIn(row)))
                        .list();
    }

    private static SignIn signIn(ResultSet row) throws SQLException {
        return new SignIn(
                Instant.ofEpochMilli(row.getLong("at")),
                Outcome.valueOf(row.getString("outcome")),
                row.getString("address"));
    }

    /**
     * Changes a password for somebody who knows the old one.
     *
     * @return false if the old one is wrong
     * @throws WeakPasswordException if the new one breaks a rule
     */
    @Transactional
    public boolean changePassword(Account account, String old, String password) {
        Optional<Stored> stored = stored(account.signIn()).filter(found -> passwords.matches(old, found.hash));
        if (stored.isEmpty()) {
            return false;
        }
        PasswordRules.check(account.signIn(), password);
        jdbc.sql("update account set password_hash = :hash, password_changed_at = :now where id = :id")
                .param("hash", passwords.encode(password))
                .param("now", clock.millis())
                .param("id", account.id())
                .update();
        return true;
    }

    /** Tries a password and notes how it ended; empty where there is no such account, which the caller must not tell. */
    @Transactional
    Optional<Attempt> attempt(String signIn, String password, String address) {
        Instant now = Instant.ofEpochMilli(clock.millis());
        Optional<Stored> found = stored(signIn);
        if (found.isEmpty()) {
            passwords.encode(password); // takes as long as a comparison, so that nobody learns which names exist
            return Optional.empty();
        }
        Stored stored = found.get();
        Outcome outcome = outcome(stored, password, now);
        count(stored, outcome, now);
        jdbc.sql("insert into sign_in (account_id, at, outcome, address) values (:id, :at, :outcome, :address)")
                .param("id", stored.account.id())
                .param("at", now.toEpochMilli())
                .param("outcome", outcome.name())
                .param("address", address)
                .update();
        return Optional.of(new Attempt(stored.account, outcome));
    }

    record Attempt(Account account, Outcome outcome) {}

    private record Stored(
            Account account,
            String hash,
            int failures,
            @Nullable Instant lockedUntil,
            @Nullable Instant closedAt) {}

    private Outcome outcome(Stored stored, String password, Instant now) {
        if (stored.closedAt != null) {
            return Outcome.CLOSED;
        }
        if (stored.lockedUntil != null && now.isBefore(stored.lockedUntil)) {
            return Outcome.LOCKED;
        }
        return passwords.matches(password, stored.hash) ? Outcome.SIGNED_IN : Outcome.WRONG_PASSWORD;
    }

    private void count(Stored stored, Outcome outcome, Instant now) {
        if (outcome == Outcome.SIGNED_IN) {
            failures(stored, 0, null);
        } else if (outcome == Outcome.WRONG_PASSWORD) {
            int failures = stored.failures + 1;
            boolean locks = failures >= FAILURES_ALLOWED;
            failures(stored, locks ? 0 : failures, locks ? now.plus(LOCK) : null);
        }
    }

    private void failures(Stored stored, int failures, @Nullable Instant lockedUntil) {
        jdbc.sql("update account set failures = :failures, locked_until = :until where id = :id")
                .param("failures", failures)
                .param("until", Column.of(lockedUntil))
                .param("id", stored.account.id())
                .update();
    }

    private Optional<Stored> stored(String signIn) {
        return jdbc.sql("select * from account where sign_in = :signIn")
                .param("signIn", signIn)
                .query((row, index) -> new Stored(
                        new Account(row.getLong("id"), row.getString("sign_in"), row.getString("name")),
                        row.getString("password_hash"),
                        row.getInt("failures"),
                        Column.instant(row, "locked_until"),
                        Column.instant(row, "closed_at")))
                .optional();
    }
}
