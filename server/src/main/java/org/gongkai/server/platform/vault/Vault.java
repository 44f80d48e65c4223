package org.gongkai.server.platform.vault;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps applicants' personal data sealed (个人信息保险库), each applicant's under a key of its own: with the key, all that was
 * sealed under it is erased, in every copy (个人信息保护法 47, 51). A purpose names the field; what was sealed for one purpose
 * and key does not open for another. Sealing and opening throw {@link KeyDestroyedException} for a destroyed key,
 * {@link MasterKeysException} if the master keys are not there, and {@link IllegalArgumentException} for a key that never
 * was.
 */
@Service
public class Vault {

    private final KeyTable table;
    private final MasterKeys masters;
    private final KeyWrap wrap;
    private final Rotation rotation;
    private final Clock clock;

    Vault(KeyTable table, MasterKeys masters, KeyWrap wrap, Rotation rotation, Clock clock) {
        this.table = table;
        this.masters = masters;
        this.wrap = wrap;
        this.rotation = rotation;
        this.clock = clock;
    }

    /** Makes the key of an applicant; the first of all makes the master keys too. */
    @Transactional
    public KeyId newKey() {
        KeyId id = KeyId.random();
        Secret secret = Secret.random();
        boolean kept = false;
        while (!kept) { // again if the keys were rotated between its wrapping and its keeping
            kept = table.insert(id, wrap.wrap(id, secret, masters.newest()), LocalDate.now(clock));
        }
        return id;
    }

    /** Seals bytes; 29 more come out than went in. */
    @Transactional(readOnly = true)
    public byte[] seal(KeyId key, String purpose, byte[] text) {
        return Envelope.seal(wrap.cipher(), secret(key), text, "value", key.value(), purpose);
    }

    /** Seals a text and gives Base64, for a column of characters: four for every three bytes, and 40 more. */
    @Transactional(readOnly = true)
    public String seal(KeyId key, String purpose, String text) {
        return Base64.getEncoder().encodeToString(seal(key, purpose, text.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * Opens sealed bytes.
     *
     * @throws SealBrokenException if it is not what was sealed under this key for this purpose
     */
    @Transactional(readOnly = true)
    public byte[] open(KeyId key, String purpose, byte[] sealed) {
        return Envelope.open(secret(key), sealed, name(key, purpose), "value", key.value(), purpose);
    }

    /**
     * Opens a sealed text in Base64.
     *
     * @throws SealBrokenException if it is not what was sealed under this key for this purpose
     */
    @Transactional(readOnly = true)
    public String open(KeyId key, String purpose, String sealed) {
        byte[] envelope = KeyWrap.bytes(sealed, name(key, purpose));
        return new String(open(key, purpose, envelope), StandardCharsets.UTF_8);
    }

    /** A file, sealed as it is read; 64 KiB of it are in memory. The given stream is closed with this one. */
    @Transactional(readOnly = true)
    public InputStream sealing(KeyId key, String purpose, InputStream file) {
        Segments segments = Segments.forSealing(wrap.cipher(), secret(key), key, purpose);
        return new SegmentInput(file, segments.front(), Segments.PLAIN, segments::seal);
    }

    /**
     * Seals what is written to it. Closing it says that the file is whole: whoever breaks off in the midst throws away
     * what was written.
     */
    @Transactional(readOnly = true)
    public OutputStream sealing(KeyId key, String purpose, OutputStream sealed) throws IOException {
        return new SegmentOutput(sealed, Segments.forSealing(wrap.cipher(), secret(key), key, purpose));
    }

    /**
     * A sealed file, opened as it is read. Reading throws {@link SealBrokenException} where a segment was changed, moved or
     * cut off: what comes out before is true, but whole only once the end is reached.
     */
    @Transactional(readOnly = true)
    public InputStream opening(KeyId key, String purpose, InputStream sealed) throws IOException {
        Segments segments = Segments.forOpening(sealed, secret(key), key, purpose);
        return new SegmentInput(sealed, new byte[0], Segments.SEALED, segments::open);
    }

    /**
     * By which equal values are found without being read: a keyed HMAC-SHA-256 in 64 hexadecimal digits, of the value as it
     * is given, for one purpose. It is no part of what {@link #destroy} erases: clear the column that holds it.
     */
    @Transactional(readOnly = true)
    public String digest(String purpose, String value) {
        return HexFormat.of().formatHex(masters.lookup().hmac("digest", purpose, value));
    }

    /** Destroys a key, and with it all that was sealed under it; once more does nothing. The row keeps the day. */
    @Transactional
    public void destroy(KeyId key) {
        row(key);
        table.destroy(key, LocalDate.now(clock));
    }

    /**
     * Puts a new master key in the place of the old, in batches with a transaction each; one that broke off is finished.
     *
     * @throws IllegalStateException if another rotation is at work
     */
    @Transactional(propagation = Propagation.NEVER)
    public Rotated rotate() {
        return rotation.run();
    }

    private Secret secret(KeyId key) {
        KeyTable.Row row = row(key);
        Wrapped wrapped = row.wrapped();
        if (wrapped == null) {
            throw new KeyDestroyedException(key, Objects.requireNonNull(row.destroyedOn()));
        }
        return wrap.unwrap(key, wrapped);
    }

    private KeyTable.Row row(KeyId key) {
        return table.find(key).orElseThrow(() -> new IllegalArgumentException("No key " + key + " in vault_key"));
    }

    private static String name(KeyId key, String purpose) {
        return "The text " + purpose + " under key " + key;
    }
}
