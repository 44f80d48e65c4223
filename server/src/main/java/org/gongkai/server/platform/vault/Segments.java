package org.gongkai.server.platform.vault;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import javax.crypto.BadPaddingException;
import javax.crypto.SecretKey;

/**
 * A file sealed in segments under a key of its own (分段加密). A segment's nonce is its place and whether it is the last, so
 * that one that was moved, left out or cut off does not open. In front stand the cipher's number and the salt.
 */
final class Segments {

    static final int PLAIN = 64 * 1024;
    static final int SEALED = PLAIN + Cipher.TAG;

    private static final int SALT = 32;

    private final Cipher cipher;
    private final SecretKey key;
    private final byte[] front;
    private final byte[] bound;
    private final String what;

    private long place;

    private Segments(Cipher cipher, Secret secret, byte[] salt, KeyId id, String purpose) {
        this.cipher = cipher;
        this.key = secret.key(cipher, "file " + HexFormat.of().formatHex(salt));
        this.front = ByteBuffer.allocate(1 + SALT).put(cipher.id()).put(salt).array();
        this.bound = Binding.of("file", id.value(), purpose);
        this.what = name(id, purpose);
    }

    static Segments forSealing(Cipher cipher, Secret secret, KeyId id, String purpose) {
        return new Segments(cipher, secret, Secret.random(SALT), id, purpose);
    }

    /**
     * Takes what stands in front off a sealed file.
     *
     * @throws SealBrokenException if that is not the front of one
     */
    static Segments forOpening(InputStream sealed, Secret secret, KeyId id, String purpose) throws IOException {
        byte[] number = sealed.readNBytes(1);
        byte[] salt = sealed.readNBytes(SALT);
        Cipher cipher = salt.length < SALT ? null : Cipher.of(number[0]);
        if (cipher == null) {
            throw new SealBrokenException(name(id, purpose), null);
        }
        return new Segments(cipher, secret, salt, id, purpose);
    }

    byte[] front() {
        return front.clone();
    }

    byte[] seal(byte[] text, int length, boolean last) {
        return cipher.seal(key, nonce(last), bound, text, 0, length);
    }

    byte[] open(byte[] sealed, int length, boolean last) {
        try {
            return cipher.open(key, nonce(last), bound, sealed, 0, length);
        } catch (BadPaddingException e) {
            throw new SealBrokenException(what, e);
        }
    }

    private byte[] nonce(boolean last) {
        return ByteBuffer.allocate(Cipher.NONCE)
                .putLong(place++)
                .putInt(last ? 1 : 0)
                .array();
    }

    private static String name(KeyId id, String purpose) {
        return "The file " + purpose + " under key " + id;
    }
}
