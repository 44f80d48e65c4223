package org.gongkai.server.publication.delivery;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a bag (RFC 8493) into a zip as it goes: nothing but its manifests is kept in memory. The same content and time
 * give the same bytes.
 */
final class BagWriter {

    private static final String DECLARATION = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";
    private static final int BUFFER = 8192;

    /** In characters; in UTF-8 a name may have 255 bytes on common systems. */
    private static final int LONGEST_NAME = 70;

    private final ZipOutputStream zip;
    private final String name;
    private final long time;
    private final List<String> payload = new ArrayList<>();
    private final List<String> tags = new ArrayList<>();
    private long octets;

    /**
     * @param name name of the bag, which is its folder in the zip
     * @param time when its list was closed
     */
    BagWriter(OutputStream out, String name, Instant time) {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        this.name = name;
        this.time = time.toEpochMilli();
    }

    /** Adds a file to the payload; its path is below {@code data/}, of {@link #safe} names parted by slashes. */
    void payload(String path, InputStream content) throws IOException {
        String place = "data/" + path;
        begin(place);
        MessageDigest sha = sha256();
        byte[] buffer = new byte[BUFFER];
        for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
            sha.update(buffer, 0, read);
            zip.write(buffer, 0, read);
            octets += read;
        }
        zip.closeEntry();
        payload.add(line(sha.digest(), place));
    }

    /** Adds a text to the payload. */
    void payload(String path, String text) throws IOException {
        payload(path, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** How many files the payload has so far. */
    int files() {
        return payload.size();
    }

    /** Writes the tag files behind the payload and ends the zip; the stream below stays open. */
    void finish(Map<String, String> information) throws IOException {
        StringBuilder info = new StringBuilder();
        information.forEach((label, value) ->
                info.append(label).append(": ").append(oneLine(value)).append('\n'));
        info.append("Payload-Oxum: ")
                .append(octets)
                .append('.')
                .append(payload.size())
                .append('\n');
        tag("bagit.txt", DECLARATION);
        tag("bag-info.txt", info.toString());
        tag("manifest-sha256.txt", String.join("", payload));
        tag("tagmanifest-sha256.txt", String.join("", tags));
        zip.finish();
    }

    /**
     * A file name that every system takes: what cannot stand in one, or means something in a manifest, becomes a low line;
     * a long one keeps its end, where its type stands.
     */
    static String safe(String name) {
        String clean = oneLine(name).replaceAll("[/\\\\:*?\"<>|%~]", "_").replaceAll("^\\.|[. ]$", "_");
        String bare = clean.isEmpty() ? "_" : clean;
        return bare.length() <= LONGEST_NAME ? bare : bare.substring(bare.length() - LONGEST_NAME);
    }

    private void tag(String path, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        begin(path);
        zip.write(bytes);
        zip.closeEntry();
        tags.add(line(sha256().digest(bytes), path));
    }

    private void begin(String path) throws IOException {
        ZipEntry entry = new ZipEntry(name + "/" + path);
        entry.setTime(time);
        zip.putNextEntry(entry);
    }

    private static String line(byte[] digest, String path) {
        return HexFormat.of().formatHex(digest) + "  " + path + "\n";
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
