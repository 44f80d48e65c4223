package org.gongkai.server.platform.signin;

import java.util.Locale;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;

/** Why a person was not let in, as the sign-in page tells it. */
enum SignInFailure {
    WRONG,
    LOCKED,
    CLOSED;

    static SignInFailure of(AuthenticationException e) {
        if (e instanceof LockedException) {
            return LOCKED;
        }
        return e instanceof DisabledException ? CLOSED : WRONG;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
