package org.gongkai.server.platform.vault;

import java.nio.ByteBuffer;
import java.util.Arrays;
import javax.crypto.BadPaddingException;

/** A sealed text with what opens it in front: the cipher's number, the nonce, then the text and its tag (密文封装). */
final class Envelope {

    private static final int FRONT = 1 + Cipher.NONCE;

    private Envelope() {}

    /** Seals a text; it opens only with the same secret and binding. */
    static byte[] seal(Cipher cipher, Secret secret, byte[] text, String... bound) {
        byte[] nonce = Secret.random(Cipher.NONCE);
        byte[] sealed = cipher.seal(secret.key(cipher, "text"), nonce, Binding.of(bound), text, 0, text.length);
        return ByteBuffer.allocate(FRONT + sealed.length)
                .put(cipher.id())
                .put(nonce)
                .put(sealed)
                .array();
    }

    /** @throws SealBrokenException if it does not open, naming {@code what} */
    static byte[] open(Secret secret, byte[] envelope, String what, String... bound) {
        Cipher cipher = envelope.length < FRONT ? null : Cipher.of(envelope[0]);
        if (cipher == null) {
            throw new SealBrokenException(what, null);
        }
        byte[] nonce = Arrays.copyOfRange(envelope, 1, FRONT);
        try {
            return cipher.open(
                    secret.key(cipher, "text"), nonce, Binding.of(bound), envelope, FRONT, envelope.length - FRONT);
        } catch (BadPaddingException e) {
            throw new SealBrokenException(what, e);
        }
    }
}
