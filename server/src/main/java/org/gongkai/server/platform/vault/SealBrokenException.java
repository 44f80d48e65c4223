package org.gongkai.server.platform.vault;

import org.jspecify.annotations.Nullable;

/** A sealed text or file is not as it was sealed, or stands under another key or purpose than it was sealed for (密文不完整). */
public final class SealBrokenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SealBrokenException(String what, @Nullable Throwable cause) {
        super(
                what + " is not as it was sealed: changed, cut off, or moved here from another row;"
                        + " take it from a copy of the database or of the files",
                cause);
    }
}
