package org.gongkai.report.read.source;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells whether bytes are UTF-16, as Windows programs save "Unicode text", with or without a byte order mark. */
final class Utf16 {

    /** Bytes that are looked at. */
    private static final int SAMPLE = 4096;

    private Utf16() {}

    /** The encoding, empty if it is not UTF-16. */
    static Optional<Charset> of(byte[] bytes, int length) {
        if (length < 2) {
            return Optional.empty();
        }
        int mark = (bytes[0] & 0xFF) << 8 | (bytes[1] & 0xFF);
        if (mark == 0xFFFE) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        if (mark == 0xFEFF) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        return hasNought(bytes, length) ? ofSigns(bytes, Math.min(length, SAMPLE) & ~1) : Optional.empty();
    }

    /** Line ends and digits have noughts, and so has the Chinese for one; no other text has any. */
    private static boolean hasNought(byte[] bytes, int length) {
        for (int i = 0; i < Math.min(length, SAMPLE); i++) {
            if (bytes[i] == 0) {
                return true;
            }
        }
        return false;
    }

    /** Nearly all signs must be ASCII, Chinese or Chinese punctuation. */
    private static Optional<Charset> ofSigns(byte[] bytes, int length) {
        return Stream.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)
                .filter(charset -> usual(new String(bytes, 0, length, charset)) * 20 >= (length / 2) * 19L)
                .findFirst();
    }

    private static long usual(String text) {
        return text.chars().filter(Utf16::isUsual).count();
    }

    private static boolean isUsual(int c) {
        return (c >= ' ' && c < 0x7F)
                || (c >= '\t' && c <= '\r')
                || (c >= 0x2000 && c < 0x2800)
                || (c >= 0x3000 && c < 0x3400)
                || (c >= 0x4E00 && c < 0xA000)
                || (c >= 0xFF00 && c < 0xFFF0);
    }
}
