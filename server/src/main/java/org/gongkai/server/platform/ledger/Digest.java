package org.gongkai.server.platform.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** A SHA-256 over values, each with its length in front, so that no two lists of values give the same bytes (摘要). */
public final class Digest {

    private static final int ABSENT = -1;

    private final MessageDigest sha;

    public Digest() {
        try {
            sha = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    /** Adds a value, or that there is none. */
    public Digest add(@Nullable Object value) {
        if (value == null) {
            sha.update(length(ABSENT));
            return this;
        }
        byte[] bytes = value.toString().getBytes(StandardCharsets.UTF_8);
        sha.update(length(bytes.length));
        sha.update(bytes);
        return this;
    }

    /** The digest in hexadecimal; nothing can be added afterwards. */
    public String hex() {
        return HexFormat.of().formatHex(sha.digest());
    }

    private static ByteBuffer length(int length) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(0, length);
    }
}
