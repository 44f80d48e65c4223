package org.gongkai.report.cli.input;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.gongkai.report.read.source.UnreadableException;
import org.gongkai.report.read.source.UnreadableException.Reason;

/** How much a zip may still unpack to, members of a zip within it included. */
final class UnpackBudget {

    private static final int CHUNK = 16 << 10;

    private long left;

    /** The budget of a zip of that many bytes. */
    UnpackBudget(long zipBytes) {
        this.left = Math.max(Limits.ZIP_BYTES, zipBytes * Limits.ZIP_RATIO);
    }

    /** Whether nothing more may be unpacked. */
    boolean isSpent() {
        return left <= 0;
    }

    /**
     * Unpacks a member.
     *
     * @param packedBytes its packed size as the zip states it
     * @throws UnreadableException if it grows too large, or out of proportion to its packed size
     */
    byte[] unpack(InputStream in, long packedBytes) throws IOException, UnreadableException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(CHUNK);
        byte[] chunk = new byte[CHUNK];
        for (int length = in.read(chunk); length >= 0; length = in.read(chunk)) {
            out.write(chunk, 0, length);
            left -= length;
            if (isSpent() || outOfProportion(out.size(), packedBytes)) {
                throw new UnreadableException(Reason.ZIP_BOMB);
            }
            if (out.size() > Limits.FILE_BYTES) {
                throw new UnreadableException(Reason.TOO_LARGE);
            }
        }
        return out.toByteArray();
    }

    private static boolean outOfProportion(long unpacked, long packed) {
        return unpacked > Limits.RATIO_FROM_BYTES && unpacked > Math.max(packed, 1) * Limits.ZIP_RATIO;
    }
}
