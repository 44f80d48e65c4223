package org.gongkai.report.cli.input;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The directory at the end of a zip (APPNOTE 4.3.12 to 4.3.16), read before the zip is opened: an opener would trust
 * it, and a forged one can ask for any amount of memory.
 *
 * @param members number of entries it announces
 * @param document whether the zip is itself a document (OOXML, OpenDocument), and no archive of documents
 */
record ZipDirectory(long members, boolean document) {

    private static final Set<String> DOCUMENT_SIGNS = Set.of("[Content_Types].xml", "mimetype");

    private static final int LOCAL_HEADER = 0x04034b50;
    private static final int ENTRY_HEADER = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final int END_64 = 0x06064b50;
    private static final int LOCATOR_64 = 0x07064b50;

    private static final int ENTRY_LENGTH = 46;
    private static final int END_LENGTH = 22;
    private static final int END_64_LENGTH = 56;
    private static final int LOCATOR_64_LENGTH = 20;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final long LONGEST_DIRECTORY = 16 << 20;

    /** Where the directory lies. */
    private record Extent(long members, long offset, long length) {}

    /** Whether these bytes begin as a zip does. */
    static boolean beginsLikeZip(byte[] bytes) {
        return bytes.length >= 4
                && ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt() == LOCAL_HEADER;
    }

    /** The directory of a zip, empty where there is none that is whole. */
    static Optional<ZipDirectory> of(SeekableByteChannel zip) throws IOException {
        long size = zip.size();
        if (size < END_LENGTH || read(zip, 0, 4).getInt() != LOCAL_HEADER) {
            return Optional.empty();
        }
        Extent extent = extent(zip, size);
        if (extent == null || extent.members < 0) {
            return Optional.empty();
        }
        if (extent.members > Limits.ZIP_MEMBERS || extent.length > LONGEST_DIRECTORY) {
            return Optional.of(new ZipDirectory(Math.max(extent.members, Limits.ZIP_MEMBERS + 1L), false));
        }
        return walk(read(zip, extent.offset, (int) extent.length), extent.members);
    }

    boolean tooMany() {
        return members > Limits.ZIP_MEMBERS;
    }

    @Nullable
    private static Extent extent(SeekableByteChannel zip, long size) throws IOException {
        int length = (int) Math.min(size, END_LENGTH + LONGEST_COMMENT);
        ByteBuffer tail = read(zip, size - length, length);
        for (int at = length - END_LENGTH; at >= 0; at--) {
            if (tail.getInt(at) == END && at + END_LENGTH + unsignedShort(tail, at + 20) <= length) {
                return extent(zip, tail, at, size - length + at);
            }
        }
        return null;
    }

    @Nullable
    private static Extent extent(SeekableByteChannel zip, ByteBuffer tail, int at, long end) throws IOException {
        Extent small = new Extent(
                unsignedShort(tail, at + 10),
                Integer.toUnsignedLong(tail.getInt(at + 16)),
                Integer.toUnsignedLong(tail.getInt(at + 12)));
        if (small.offset + small.length == end) {
            return small;
        }
        if (end < LOCATOR_64_LENGTH + END_64_LENGTH) {
            return null;
        }
        ByteBuffer locator = read(zip, end - LOCATOR_64_LENGTH, LOCATOR_64_LENGTH);
        long end64 = locator.getLong(8);
        if (locator.getInt(0) != LOCATOR_64 || end64 < 0 || end64 > end - LOCATOR_64_LENGTH - END_64_LENGTH) {
            return null;
        }
        ByteBuffer large = read(zip, end64, END_64_LENGTH);
        Extent extent = new Extent(large.getLong(32), large.getLong(48), large.getLong(40));
        boolean fits = extent.offset >= 0 && extent.length >= 0 && extent.length == end64 - extent.offset;
        return large.getInt(0) == END_64 && fits ? extent : null;
    }

    /** Counts what is really there: an opener reads on as long as it sees entries, whatever number was announced. */
    private static Optional<ZipDirectory> walk(ByteBuffer directory, long announced) {
        int at = 0;
        long members = 0;
        boolean document = false;
        while (at + ENTRY_LENGTH <= directory.limit() && directory.getInt(at) == ENTRY_HEADER) {
            int nameLength = unsignedShort(directory, at + 28);
            int next = at
                    + ENTRY_LENGTH
                    + nameLength
                    + unsignedShort(directory, at + 30)
                    + unsignedShort(directory, at + 32);
            if (next > directory.limit()) {
                return Optional.empty();
            }
            byte[] name = new byte[nameLength];
            directory.get(at + ENTRY_LENGTH, name);
            document |= DOCUMENT_SIGNS.contains(new String(name, StandardCharsets.ISO_8859_1));
            members++;
            at = next;
        }
        boolean whole = at == directory.limit() && members == announced;
        return whole ? Optional.of(new ZipDirectory(members, document)) : Optional.empty();
    }

    private static ByteBuffer read(SeekableByteChannel zip, long offset, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        zip.position(offset);
        while (buffer.hasRemaining()) {
            if (zip.read(buffer) < 0) {
                throw new EOFException("The file ends before its directory does");
            }
        }
        return buffer.flip();
    }

    private static int unsignedShort(ByteBuffer buffer, int at) {
        return Short.toUnsignedInt(buffer.getShort(at));
    }
}
