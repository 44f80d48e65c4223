package org.gongkai.server.platform.vault;

import java.io.IOException;
import java.io.OutputStream;

/** Seals what is written, segment by segment; the last goes out as it is closed (分段写入). */
final class SegmentOutput extends OutputStream {

    private final OutputStream target;
    private final Segments segments;
    private final byte[] segment = new byte[Segments.PLAIN];

    private int filled;
    private boolean closed;

    SegmentOutput(OutputStream target, Segments segments) throws IOException {
        this.target = target;
        this.segments = segments;
        target.write(segments.front());
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        if (closed) {
            throw new IOException("Written to after it was closed");
        }
        int at = from;
        while (at < from + length) {
            if (filled == segment.length) {
                send(false);
            }
            int count = Math.min(segment.length - filled, from + length - at);
            System.arraycopy(bytes, at, segment, filled, count);
            filled += count;
            at += count;
        }
    }

    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            try (target) {
                send(true);
            }
        }
    }

    private void send(boolean last) throws IOException {
        target.write(segments.seal(segment, filled, last));
        filled = 0;
    }
}
