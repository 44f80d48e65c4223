package org.gongkai.server.platform.vault;

import java.time.LocalDate;

/** What was sealed under this key is erased: the key was destroyed (密钥已销毁). */
public final class KeyDestroyedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final LocalDate day;

    KeyDestroyedException(KeyId key, LocalDate day) {
        super("Key " + key + " was destroyed on " + day + "; what was sealed under it is erased for good");
        this.day = day;
    }

    /** The day the key was destroyed. */
    public LocalDate day() {
        return day;
    }
}
