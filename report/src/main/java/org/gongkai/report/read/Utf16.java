package org.gongkai.report.read;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

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
        return ofNoughts(bytes, Math.min(length, SAMPLE));
    }

    /** Line ends and digits leave noughts in every second byte; no other text has any. */
    private static Optional<Charset> ofNoughts(byte[] bytes, int length) {
        int even = 0;
        int odd = 0;
        for (int i = 0; i + 1 < length; i += 2) {
            even += bytes[i] == 0 ? 1 : 0;
            odd += bytes[i + 1] == 0 ? 1 : 0;
        }
        if (odd > 0 && even == 0) {
            return plausible(bytes, length, StandardCharsets.UTF_16LE);
        }
        return even > 0 && odd == 0 ? plausible(bytes, length, StandardCharsets.UTF_16BE) : Optional.empty();
    }

    /** Nearly all signs must be ASCII, Chinese or Chinese punctuation. */
    private static Optional<Charset> plausible(byte[] bytes, int length, Charset charset) {
        String sample = new String(bytes, 0, length & ~1, charset);
        long usual = sample.chars().filter(Utf16::isUsual).count();
        return usual * 20 >= sample.length() * 19L ? Optional.of(charset) : Optional.empty();
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
