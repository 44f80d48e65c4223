package org.gongkai.server.office;

import org.gongkai.server.platform.signin.Account;

/** Somebody tried what their roles do not allow. */
public final class NotYoursException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotYoursException(Account account, Role role) {
        super(account.signIn() + " is not " + role + " here");
    }
}
