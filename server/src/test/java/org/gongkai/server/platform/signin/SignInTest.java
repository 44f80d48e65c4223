package org.gongkai.server.platform.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.gongkai.server.OnSqlite;
import org.gongkai.server.platform.signin.Accounts.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = OnSqlite.class)
class SignInTest {

    private static final String PASSWORD = "correct horse battery";

    @Autowired
    private Accounts accounts;

    private String signIn;
    private long account;

    @BeforeEach
    void openAnAccount() {
        signIn = "p" + UUID.randomUUID().toString().substring(0, 8);
        account = accounts.open(signIn, "某人", PASSWORD);
    }

    @Test
    void theRightPasswordLetsIn() {
        assertThat(outcome(PASSWORD)).isEqualTo(Outcome.SIGNED_IN);
    }

    @Test
    void fiveWrongPasswordsLockEvenTheRightOneOut() {
        for (int i = 0; i < 5; i++) {
            assertThat(outcome("wrong")).isEqualTo(Outcome.WRONG_PASSWORD);
        }
        assertThat(outcome(PASSWORD)).isEqualTo(Outcome.LOCKED);
    }

    @Test
    void aRightPasswordForgetsTheWrongOnesBefore() {
        for (int i = 0; i < 4; i++) {
            outcome("wrong");
        }
        outcome(PASSWORD);
        outcome("wrong");
        assertThat(outcome(PASSWORD)).isEqualTo(Outcome.SIGNED_IN);
    }

    @Test
    void aClosedAccountLetsNobodyInAndKeepsItsName() {
        accounts.close(account);
        assertThat(outcome(PASSWORD)).isEqualTo(Outcome.CLOSED);
        assertThat(accounts.name(account)).isEqualTo("某人");
    }

    @Test
    void anUnknownNameIsTriedInVain() {
        assertThat(accounts.attempt("nobody", PASSWORD, "127.0.0.1")).isEmpty();
    }

    @Test
    void aPersonSeesTheirLastSignInsAndWhatOthersTried() {
        outcome("wrong");
        outcome(PASSWORD);
        assertThat(accounts.lastSignIns(account, 5))
                .extracting(Accounts.SignIn::outcome)
                .containsExactly(Outcome.SIGNED_IN, Outcome.WRONG_PASSWORD);
    }

    @ParameterizedTest
    @CsvSource({
        "short, password.short",
        "aaaaaaaaaaaaaaa, password.same",
        "someone-2021-x, password.name",
        "政务公开政务公开政务公开政务公开政务公开政务公开政务公开, password.long"
    })
    void aWeakPasswordIsRefusedWithItsReason(String password, String reason) {
        assertThatThrownBy(() -> accounts.open("someone", "某人", password))
                .isInstanceOf(WeakPasswordException.class)
                .hasMessage(reason);
    }

    private Outcome outcome(String password) {
        return accounts.attempt(signIn, password, "127.0.0.1").orElseThrow().outcome();
    }
}
