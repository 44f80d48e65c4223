package org.gongkai.server.platform.signin;

import java.util.List;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Lets a person in whose password is right. */
@Component
class AccountAuthentication implements AuthenticationProvider {

    private final Accounts accounts;

    AccountAuthentication(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Authentication authenticate(Authentication tried) {
        String address = tried.getDetails() instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "-";
        String password = String.valueOf(tried.getCredentials());
        Accounts.Attempt attempt = accounts.attempt(tried.getName(), password, address)
                .orElseThrow(() -> new BadCredentialsException("No such account"));
        return switch (attempt.outcome()) {
            case SIGNED_IN -> new UsernamePasswordAuthenticationToken(attempt.account(), null, List.of());
            case WRONG_PASSWORD -> throw new BadCredentialsException("Wrong password");
            case LOCKED -> throw new LockedException("Account locked for a while");
            case CLOSED -> throw new DisabledException("Account closed");
        };
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }
}
