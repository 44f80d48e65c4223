package org.gongkai.server.platform.signature;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import java.util.Base64;
import java.util.function.Supplier;
import org.gongkai.server.platform.data.Installation;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * The key by which this installation signs what it gives to others (安装签名密钥): {@code keys/exchange.key} in the data folder,
 * made when it is first needed. All throw {@link IllegalStateException} if the file is damaged.
 */
@Component
public class SigningKey {

    private final Supplier<KeyPair> pair;

    @Autowired
    SigningKey(Installation installation) {
        this(installation.data().resolve("keys/exchange.key"));
    }

    SigningKey(Path path) {
        SigningKeyFile file = new SigningKeyFile(path);
        this.pair = SingletonSupplier.of(() -> whole(file));
    }

    /** The public half, which partners enter by hand. */
    public VerifyingKey open() {
        return new VerifyingKey(pair.get().getPublic());
    }

    /** Signs exactly these bytes. */
    public DetachedSignature sign(byte[] bytes) {
        return sign(pair.get(), bytes);
    }

    private static KeyPair whole(SigningKeyFile file) {
        try {
            KeyPair there = file.readOrMake();
            byte[] probe = {1};
            if (!new VerifyingKey(there.getPublic()).verifies(probe, sign(there, probe))) {
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
