package org.gongkai.server.platform.signature;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.gongkai.server.platform.data.Installation;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The key by which this installation signs what it gives to others (安装签名密钥): {@code keys/exchange.key} in the data folder,
 * made when it is first needed. All throw {@link IllegalStateException} if the file is damaged.
 */
@Component
public class SigningKey {

    private final SigningKeyFile file;
    private volatile @Nullable Known known;

    @Autowired
    SigningKey(Installation installation) {
        this(installation.data().resolve("keys/exchange.key"));
    }

    SigningKey(Path path) {
        this.file = new SigningKeyFile(path);
    }

    /** What was read of the file, and its stamp before that: what changes meanwhile is read again. */
    private record Known(SigningKeys keys, Optional<SigningKeyFile.Stamp> stamp) {}

    /** The public half, which partners enter by hand. */
    public VerifyingKey open() {
        return new VerifyingKey(keys().pair().getPublic());
    }

    /** The public halves of what signed before, the last first. */
    public List<FormerKey> former() {
        return keys().former();
    }

    /** Signs exactly these bytes. */
    public DetachedSignature sign(byte[] bytes) {
        return sign(keys().pair(), bytes);
    }

    /** Makes a new key, which signs from now on; every partner must enter its public half, which is given back. */
    public VerifyingKey rotate(LocalDate today) {
        try {
            file.rotate(today);
        } catch (IOException e) {
            throw new UncheckedIOException("The new key that signs reports cannot be written", e);
        }
        return open();
    }

    /** Read anew when the file has changed: a key is rotated by a command while the server runs. */
    private SigningKeys keys() {
        Known last = known;
        Optional<SigningKeyFile.Stamp> stamp = file.stamp();
        if (last != null && (stamp.isEmpty() || stamp.equals(last.stamp()))) {
            return last.keys();
        }
        SigningKeys read = whole();
        known = new Known(read, stamp);
        return read;
    }

    private SigningKeys whole() {
        try {
            SigningKeys there = file.readOrMake();
            byte[] probe = {1};
            if (!new VerifyingKey(there.pair().getPublic()).verifies(probe, sign(there.pair(), probe))) {
                throw new IllegalStateException("The two keys of keys/exchange.key do not belong to each other."
                        + " Restore the file from its copy");
            }
            return there;
        } catch (IOException e) {
            throw new UncheckedIOException("The key that signs reports cannot be read or written", e);
        }
    }

    private static DetachedSignature sign(KeyPair pair, byte[] bytes) {
        try {
            Signature signature = Signature.getInstance(VerifyingKey.ALGORITHM);
            signature.initSign(pair.getPrivate());
            signature.update(bytes);
            return new DetachedSignature(Base64.getEncoder().encodeToString(signature.sign()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK from 15 on signs with Ed25519", e);
        }
    }
}
