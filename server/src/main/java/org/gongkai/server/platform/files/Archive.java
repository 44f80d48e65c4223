package org.gongkai.server.platform.files;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.gongkai.server.platform.files.ArchiveException.Reason;

/**
 * A ZIP of files that was handed in (压缩包). Its names are only looked up, never made paths; older Chinese archivers write
 * them in GBK without saying so. What it unpacks to is counted as it comes out, for what the ZIP says of it may be a lie.
 */
public final class Archive implements Closeable {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int MOST_FILES = 5_000;

    /** Bytes that all files together may unpack to. */
    private static final long MOST_BYTES = 2L << 30;

    /** Bytes that a file may unpack to whatever its ratio, and how many times its packed size beyond them. */
    private static final long FREELY = 16L << 20;

    private static final int RATIO = 200;

    private final ZipFile zip;
    private final Map<String, ZipEntry> files = new LinkedHashMap<>();
    private long unpacked;

    /**
     * Opens a ZIP.
     *
     * @throws ArchiveException if it is broken or holds too many files
     */
    public Archive(Path file) throws IOException {
        try {
            // ISO 8859-1 keeps the bytes of names that do not say their encoding.
            zip = new ZipFile(file.toFile(), ZipFile.OPEN_READ, StandardCharsets.ISO_8859_1);
        } catch (ZipException e) {
            throw new ArchiveException(Reason.BROKEN, e);
        }
        if (zip.size() > MOST_FILES) {
            zip.close();
            throw new ArchiveException(Reason.TOO_MANY);
        }
        for (ZipEntry entry : Collections.list(zip.entries())) {
            String name = name(entry.getName());
            if (!entry.isDirectory() && !isHidden(name)) {
                files.put(name, entry);
            }
        }
    }

    /** Names of its files with their folders, as the ZIP says them; never to be used as paths. */
    public Set<String> names() {
        return Collections.unmodifiableSet(files.keySet());
    }

    /**
     * Content of a file.
     *
     * @throws ArchiveException at once if it is protected or packed in an unknown way; while it is read, if it grows too
     *     large
     */
    public InputStream content(String name) throws IOException {
        ZipEntry entry = files.get(name);
        if (entry == null) {
            throw new IllegalArgumentException("No " + name + " in the ZIP");
        }
        try {
            return new Counted(zip.getInputStream(entry), Math.max(FREELY, entry.getCompressedSize() * RATIO));
        } catch (ZipException e) {
            boolean encrypted = String.valueOf(e.getMessage()).contains("encrypted");
            throw new ArchiveException(encrypted ? Reason.ENCRYPTED : Reason.BROKEN, e);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private static String name(String raw) {
        boolean saidToBeUtf8 = raw.chars().anyMatch(c -> c > 0xff);
        return (saidToBeUtf8 ? raw : decoded(raw.getBytes(StandardCharsets.ISO_8859_1))).replace('\\', '/');
    }

    private static String decoded(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, GB18030);
        }
    }

    /** What systems leave in a ZIP that nobody put there. */
    private static boolean isHidden(String name) {
        String last = name.substring(name.lastIndexOf('/') + 1);
        return name.startsWith("__MACOSX/")
                || last.startsWith(".")
                || last.toLowerCase(Locale.ROOT).equals("thumbs.db");
    }

    /** Counts what comes out. */
    private final class Counted extends FilterInputStream {

        private final long most;
        private long mine;

        Counted(InputStream in, long most) {
            super(in);
            this.most = most;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read;
            try {
                read = super.read(buffer, offset, length);
            } catch (ZipException e) {
                throw new ArchiveException(Reason.BROKEN, e);
            }
            mine += Math.max(0, read);
            unpacked += Math.max(0, read);
            if (mine > most || unpacked > MOST_BYTES) {
                throw new ArchiveException(Reason.TOO_LARGE);
            }
            return read;
        }
    }
}
