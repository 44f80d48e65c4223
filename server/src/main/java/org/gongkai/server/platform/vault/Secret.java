package org.gongkai.server.platform.vault;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** 256 random bits, out of which the keys of the ciphers are derived: one never serves two ciphers or two ends (密钥材料). */
final class Secret {

    static final int SIZE = 32;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String HMAC = "HmacSHA256";

    private final byte[] bytes;

    private Secret(byte[] bytes) {
        this.bytes = bytes;
    }

    static byte[] random(int size) {
        byte[] random = new byte[size];
        RANDOM.nextBytes(random);
        return random;
    }

    static Secret random() {
        return new Secret(random(SIZE));
    }

    /** @throws IllegalArgumentException if it is not of 256 bits */
    static Secret of(byte[] bytes) {
        if (bytes.length != SIZE) {
            throw new IllegalArgumentException("A secret has " + SIZE + " bytes, not " + bytes.length);
        }
        return new Secret(bytes.clone());
    }

    byte[] bytes() {
        return bytes.clone();
    }

    /** The key for one cipher and one end. */
    SecretKey key(Cipher cipher, String end) {
        byte[] derived = hmac("key", cipher.name(), end);
        return new SecretKeySpec(Arrays.copyOf(derived, cipher.keySize()), cipher.family());
    }

    /** By which the secret is known again; tells nothing of it. */
    String fingerprint() {
        return HexFormat.of().formatHex(hmac("fingerprint"));
    }

    byte[] hmac(String... texts) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(bytes, HMAC));
            return mac.doFinal(Binding.of(texts));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has " + HMAC, e);
        }
    }
}
