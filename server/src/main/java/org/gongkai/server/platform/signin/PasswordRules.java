package org.gongkai.server.platform.signin;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What a password must be (密码规则): long rather than odd, and not one's own name. */
final class PasswordRules {

    static final int SHORTEST = 10;

    /** Bytes that the hash takes in; more would not count. */
    private static final int LONGEST = 72;

    private static final int DIFFERENT = 5;

    private PasswordRules() {}

    static void check(String signIn, String password) {
        if (password.length() < SHORTEST) {
            throw new WeakPasswordException("password.short");
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            throw new WeakPasswordException("password.long");
        }
        if (password.toLowerCase(Locale.ROOT).contains(signIn.toLowerCase(Locale.ROOT))) {
            throw new WeakPasswordException("password.name");
        }
        if (password.chars().distinct().count() < DIFFERENT) {
            throw new WeakPasswordException("password.same");
        }
    }
}
