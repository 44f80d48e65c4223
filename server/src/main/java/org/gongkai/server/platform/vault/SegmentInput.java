package org.gongkai.server.platform.vault;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;

/** Reads a stream segment by segment and gives each on as a step makes it (分段读取). */
final class SegmentInput extends InputStream {

    /** What is made of a segment. */
    interface Step {
        byte[] make(byte[] segment, int length, boolean last);
    }

    private final PushbackInputStream source;
    private final byte[] segment;
    private final Step step;

    private byte[] made;
    private int given;
    private boolean ended;

    /** @param front given before all segments */
    SegmentInput(InputStream source, byte[] front, int size, Step step) {
        this.source = new PushbackInputStream(source);
        this.segment = new byte[size];
        this.step = step;
        this.made = front;
    }

    @Override
    public int read() throws IOException {
        return isAtEnd() ? -1 : Byte.toUnsignedInt(made[given++]);
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
        if (most == 0) {
            return 0;
        }
        if (isAtEnd()) {
            return -1;
        }
        int count = Math.min(most, made.length - given);
        System.arraycopy(made, given, into, from, count);
        given += count;
        return count;
    }

    @Override
    public int available() {
        return made.length - given;
    }

    @Override
    public void close() throws IOException {
        source.close();
    }

    private boolean isAtEnd() throws IOException {
        while (given == made.length && !ended) {
            int length = source.readNBytes(segment, 0, segment.length);
            boolean last = length < segment.length || isExhausted();
            made = step.make(segment, length, last);
            given = 0;
            ended = last;
        }
        return given == made.length;
    }

    private boolean isExhausted() throws IOException {
        int next = source.read();
        if (next >= 0) {
            source.unread(next);
        }
        return next < 0;
    }
}
