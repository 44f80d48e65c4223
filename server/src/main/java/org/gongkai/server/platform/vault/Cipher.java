package org.gongkai.server.platform.vault;

import java.security.GeneralSecurityException;
import java.security.Provider;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.crypto.BadPaddingException;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.jspecify.annotations.Nullable;

/**
 * With what is sealed (加密算法); the setting {@code gongkai.cipher} says which. Whatever is sealed names its own, so the
 * setting can be changed at any time. SM4 (国密) is GB/T 32907.
 */
enum Cipher {
    AES_256_GCM(1, "AES", 32),
    SM4_GCM(2, "SM4", 16);

    static final int NONCE = 12;
    static final int TAG = 16;

    private static final int TAG_BITS = TAG * Byte.SIZE;

    private final int id;
    private final String family;
    private final int keySize;

    Cipher(int id, String family, int keySize) {
        this.id = id;
        this.family = family;
        this.keySize = keySize;
    }

    /** Loaded with the first text sealed with SM4; it is not among the JVM's providers, so nothing else meets it. */
    private static final class BouncyCastle {
        static final Provider PROVIDER = new BouncyCastleProvider();
    }

    /**
     * The cipher of a setting's value, as in {@code sm4-gcm}.
     *
     * @throws IllegalArgumentException if there is none of this name
     */
    static Cipher named(String name) {
        return Arrays.stream(values())
                .filter(one -> one.setting().equalsIgnoreCase(name.strip()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("gongkai.cipher is " + name + "; it can be "
                        + Arrays.stream(values()).map(Cipher::setting).collect(Collectors.joining(" or "))));
    }

    /** The cipher that a sealed text names; null if none has this number. */
    static @Nullable Cipher of(byte id) {
        return Arrays.stream(values()).filter(one -> one.id == id).findFirst().orElse(null);
    }

    byte id() {
        return (byte) id;
    }

    String family() {
        return family;
    }

    int keySize() {
        return keySize;
    }

    byte[] seal(SecretKey key, byte[] nonce, byte[] bound, byte[] text, int from, int length) {
        try {
            return ready(javax.crypto.Cipher.ENCRYPT_MODE, key, nonce, bound).doFinal(text, from, length);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(this + " does not work on this machine", e);
        }
    }

    /** @throws BadPaddingException if it is not what was sealed with this key, nonce and binding */
    byte[] open(SecretKey key, byte[] nonce, byte[] bound, byte[] sealed, int from, int length)
            throws BadPaddingException {
        if (length < TAG) {
            throw new BadPaddingException("shorter than its tag");
        }
        try {
            return ready(javax.crypto.Cipher.DECRYPT_MODE, key, nonce, bound).doFinal(sealed, from, length);
        } catch (BadPaddingException e) {
            throw e;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(this + " does not work on this machine", e);
        }
    }

    private javax.crypto.Cipher ready(int mode, SecretKey key, byte[] nonce, byte[] bound)
            throws GeneralSecurityException {
        String name = family + "/GCM/NoPadding";
        javax.crypto.Cipher cipher = this == SM4_GCM
                ? javax.crypto.Cipher.getInstance(name, BouncyCastle.PROVIDER)
                : javax.crypto.Cipher.getInstance(name);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(bound);
        return cipher;
    }

    private String setting() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
