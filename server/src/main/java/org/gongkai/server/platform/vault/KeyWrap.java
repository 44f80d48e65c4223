package org.gongkai.server.platform.vault;

import java.util.Base64;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Wraps data keys with master keys (密钥包裹), each bound to its own name, so that two rows cannot change places. */
@Component
class KeyWrap {

    private final MasterKeys masters;
    private final Cipher cipher;

    @Autowired
    KeyWrap(MasterKeys masters, @Value("${gongkai.cipher:aes-256-gcm}") String cipher) {
        this(masters, Cipher.named(cipher));
    }

    KeyWrap(MasterKeys masters, Cipher cipher) {
        this.masters = masters;
        this.cipher = cipher;
    }

    /** With what this installation seals. */
    Cipher cipher() {
        return cipher;
    }

    Wrapped wrap(KeyId id, Secret secret, int master) {
        byte[] envelope = Envelope.seal(cipher, masters.master(master), secret.bytes(), "key", id.value(), "" + master);
        return new Wrapped(master, Base64.getEncoder().encodeToString(envelope));
    }

    /** @throws SealBrokenException if it is not the key of this name as it was wrapped */
    Secret unwrap(KeyId id, Wrapped wrapped) {
        byte[] envelope = bytes(wrapped.text(), "Key " + id);
        Secret master = masters.master(wrapped.master());
        return Secret.of(Envelope.open(master, envelope, "Key " + id, "key", id.value(), "" + wrapped.master()));
    }

    /** @throws SealBrokenException if it is not Base64 */
    static byte[] bytes(String text, String what) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new SealBrokenException(what, e);
        }
    }
}
