package org.gongkai.report.read.source;

import java.io.Closeable;
import java.io.FileNotFoundException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * A zip in memory that unpacks only the entries asked for, and none of them beyond {@link ReadLimits}. Names are looked
 * up as packages want it: without regard to case, and with either slash.
 */
final class GuardedZip implements Closeable {

    private final ZipFile zip;
    private final int size;
    private final Map<String, ZipArchiveEntry> entries = new HashMap<>();
    private long unpacked;

    private GuardedZip(ZipFile zip, int size) {
        this.zip = zip;
        this.size = size;
        Collections.list(zip.getEntries()).forEach(entry -> entries.putIfAbsent(key(entry.getName()), entry));
    }

    /**
     * Opens a zip by its directory at the end.
     *
     * @throws ZipBombException if it has too many entries
     * @throws IOException if it is damaged
     */
    static GuardedZip open(byte[] bytes) throws IOException {
        countEntries(bytes);
        return new GuardedZip(ZipFile.builder().setByteArray(bytes).get(), bytes.length);
    }

    /** Names of the entries, in small letters. */
    Set<String> names() {
        return entries.keySet();
    }

    boolean has(String name) {
        return entries.containsKey(key(name));
    }

    /**
     * Content of an entry; reading it throws {@link ZipBombException} past the limits.
     *
     * @throws IOException if there is no such entry, or it cannot be unpacked
     */
    InputStream content(String name) throws IOException {
        ZipArchiveEntry entry = entries.get(key(name));
        if (entry == null) {
            throw new FileNotFoundException("no entry " + name + " in the package");
        }
        return new Unpacking(zip.getInputStream(entry), limit(entry));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private long limit(ZipArchiveEntry entry) {
        long packed = Math.min(Math.max(0, entry.getCompressedSize()), size);
        return Math.max(ReadLimits.UNPACKED_FREELY, packed * ReadLimits.UNPACKED_RATIO);
    }

    private static String key(String name) {
        String key = name.replace('\\', '/').toLowerCase(Locale.ROOT);
        return key.startsWith("/") ? key.substring(1) : key;
    }

    /** Counted before opening, for the library reads the whole directory into objects first. */
    private static void countEntries(byte[] bytes) throws ZipBombException {
        int count = 0;
        for (int i = 0; i + 3 < bytes.length; i++) {
            if (bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 1 && bytes[i + 3] == 2) {
                count++;
            }
        }
        if (count > ReadLimits.ZIP_ENTRIES) {
            throw new ZipBombException(count + " entries, at most " + ReadLimits.ZIP_ENTRIES);
        }
    }

    /** Counts what comes out. */
    private final class Unpacking extends FilterInputStream {

        private final long limit;
        private long mine;

        Unpacking(InputStream in, long limit) {
            super(in);
            this.limit = limit;
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            count(value < 0 ? 0 : 1);
            return value;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int bytes) throws ZipBombException {
            mine += bytes;
            unpacked += bytes;
            if (mine > limit || unpacked > ReadLimits.UNPACKED_BYTES) {
                throw new ZipBombException("unpacks to more than " + Math.min(limit, ReadLimits.UNPACKED_BYTES));
            }
        }
    }
}
