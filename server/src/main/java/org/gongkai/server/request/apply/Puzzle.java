package org.gongkai.server.request.apply;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/**
 * A little work that a browser does by itself while its reader looks the request over (工作量证明): a number that, behind the
 * code, gives a digest beginning with 16 zero bits. Each code serves one request, so each request takes that work. Whoever
 * has no script leaves it out, and may send less often.
 */
final class Puzzle {

    private static final int LONGEST = 12;

    private Puzzle() {}

    static boolean isSolved(LookUpCode code, @Nullable String number) {
        if (number == null || number.isEmpty() || number.length() > LONGEST) {
            return false;
        }
        byte[] digest = sha256(code.value() + ":" + number);
        return digest[0] == 0 && digest[1] == 0;
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
