package org.gongkai.server.platform.signin;

/** A password breaks a rule; the message is the key of what to tell the person. */
public final class WeakPasswordException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WeakPasswordException(String key) {
        super(key);
    }
}
