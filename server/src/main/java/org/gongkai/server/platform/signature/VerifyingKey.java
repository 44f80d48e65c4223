package org.gongkai.server.platform.signature;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/** A public key, one's own or a partner's, by which a signature is verified (公钥). */
public final class VerifyingKey {

    static final String ALGORITHM = "Ed25519";

    private final PublicKey key;

    VerifyingKey(PublicKey key) {
        this.key = key;
    }

    /**
     * A key as it is handed over; white space of a line that was broken on the way is nothing.
     *
     * @param base64 its SubjectPublicKeyInfo (RFC 8410) in Base64, as {@code openssl pkey -pubout} gives it between its lines
     * @throws IllegalArgumentException if it is no Ed25519 public key
     */
    public static VerifyingKey parse(String base64) {
        try {
            byte[] bytes = Base64.getDecoder().decode(base64.replaceAll("\\s", ""));
            return new VerifyingKey(KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(bytes)));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("No Ed25519 public key in Base64: " + base64, e);
        }
    }

    /** Whether that signature was made over exactly these bytes, with the private key that belongs to this one. */
    public boolean verifies(byte[] bytes, DetachedSignature signature) {
        try {
            Signature check = Signature.getInstance(ALGORITHM);
            check.initVerify(key);
            check.update(bytes);
            return check.verify(Base64.getDecoder().decode(signature.base64()));
        } catch (GeneralSecurityException e) {
            return false; // such as a point that is not on the curve
        }
    }

    /** In Base64, as {@link #parse} takes it. */
    @Override
    public String toString() {
        return Base64.getEncoder().encodeToString(key.getEncoded());
    }
}
