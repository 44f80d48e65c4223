package org.gongkai.bench.portal;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Reads answers off a connection, one after the other, each with its length said in its head. */
final class AnswerReader {

    private static final int MOST = 1 << 17;
    private static final String LENGTH = "content-length: ";
    private static final String END = "\r\n\r\n";

    private final ByteBuffer buffer = ByteBuffer.allocate(MOST);
    private String head = "";
    private int whole;

    /**
     * Reads what has come; gives whether that is the whole answer.
     *
     * @throws EOFException if the server has hung up
     */
    boolean read(ReadableByteChannel channel) throws IOException {
        if (channel.read(buffer) < 0) {
            throw new EOFException("The server has hung up");
        }
        if (head.isEmpty()) {
            String text = new String(buffer.array(), 0, Math.min(buffer.position(), 4096), StandardCharsets.ISO_8859_1);
            int end = text.indexOf(END);
            if (end < 0) {
                return false;
            }
            head = text.substring(0, end).toLowerCase(Locale.ROOT) + "\r\n";
            int length = head.indexOf(LENGTH) + LENGTH.length();
            whole = end + END.length() + Integer.parseInt(head.substring(length, head.indexOf('\r', length)));
        }
        return buffer.position() >= whole;
    }

    boolean isWell() {
        return head.startsWith("http/1.1 200");
    }

    /** Whether the server hangs up after it. */
    boolean isLast() {
        return head.contains("connection: close");
    }

    void clear() {
        buffer.clear();
        head = "";
    }
}
