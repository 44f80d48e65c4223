package org.gongkai.server.portal.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A page as it is kept and sent (静态页面).
 *
 * @param address address it stands at, with its language
 * @param status HTTP status: 200, or 410 for what was withdrawn
 * @param mediaType what it is, with its encoding
 * @param tag begin of its entity tag, which changes with its content
 * @param plain its bytes
 * @param gzip the same compressed with gzip
 * @param brotli the same compressed with Brotli, or null where this machine cannot
 */
@SuppressWarnings("ArrayRecordComponent") // made here, and sent as it is
public record StoredPage(
        String address, int status, String mediaType, String tag, byte[] plain, byte[] gzip, byte @Nullable [] brotli) {

    private static final int TAG_BYTES = 12;

    /** A page with all that is to be known of its bytes. */
    public static StoredPage of(String address, int status, String mediaType, byte[] plain) {
        return new StoredPage(
                address, status, mediaType, tag(plain), plain, Compression.gzip(plain), Compression.brotli(plain));
    }

    /** The same page with other bytes. */
    public StoredPage with(byte[] other) {
        return of(address, status, mediaType, other);
    }

    /** Whether it is for programs, not for people. */
    public boolean isData() {
        return !mediaType.startsWith("text/html");
    }

    /** How much memory it takes. */
    int weight() {
        return plain.length + gzip.length + (brotli == null ? 0 : brotli.length);
    }

    byte[] toBytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeUTF(address);
        out.writeInt(status);
        out.writeUTF(mediaType);
        out.writeUTF(tag);
        write(out, plain);
        write(out, gzip);
        write(out, brotli == null ? new byte[0] : brotli);
        return bytes.toByteArray();
    }

    /**
     * Reads what {@link #toBytes} wrote.
     *
     * @throws IOException if it is not that, or not the whole of it
     */
    static StoredPage of(byte[] bytes) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        String address = in.readUTF();
        int status = in.readInt();
        String mediaType = in.readUTF();
        String tag = in.readUTF();
        byte[] plain = read(in);
        byte[] gzip = read(in);
        byte[] brotli = read(in);
        if (!tag(plain).equals(tag)) {
            throw new IOException("The page " + address + " is damaged");
        }
        return new StoredPage(address, status, mediaType, tag, plain, gzip, brotli.length == 0 ? null : brotli);
    }

    private static void write(DataOutputStream out, byte[] part) throws IOException {
        out.writeInt(part.length);
        out.write(part);
    }

    private static byte[] read(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > in.available()) {
            throw new IOException("A stored page ends too early");
        }
        return ((InputStream) in).readNBytes(length);
    }

    private static String tag(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest, 0, TAG_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
