package org.gongkai.report.read.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongkai.report.read.source.UnreadableException.Reason;

/**
 * Turns bytes into text: by byte order mark; as UTF-16 where its noughts show it; as UTF-8 where that holds, strictly
 * or but for a flaw; else as GB18030, which contains GBK and GB 2312. What a page says of its own encoding is asked only
 * where it says Big5: what else it may say is tested more surely than believed.
 */
public final class TextDecoder {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Charset BIG5 = Charset.forName("Big5-HKSCS");
    private static final Pattern SAYS_BIG5 = Pattern.compile("charset\\s*=\\s*[\"']?big5");
    private static final char BROKEN = '\uFFFD';

    /** Bytes of the beginning in which a page says its encoding. */
    private static final int HEAD = 4096;

    /** Of so many signs one may be broken or a control, and a few in any text; more is noise. */
    private static final int NOISE = 100;

    private static final int FEW = 5;

    /** Bytes of the longest sign. */
    private static final int LONGEST_SIGN = 4;

    /** For so many whole signs of several bytes one may be broken in UTF-8; in GBK about every second is. */
    private static final int FLAW = 20;

    private TextDecoder() {}

    /**
     * Text of a file, without byte order mark.
     *
     * @throws UnreadableException UNKNOWN_FORMAT if it is no text, TOO_LARGE if it is surely longer than may be read
     */
    public static String decode(byte[] bytes) throws UnreadableException {
        checkLength(bytes);
        return decodeLong(bytes);
    }

    /**
     * Text of a file that may be longer than a report; its caller bounds it.
     *
     * @throws UnreadableException UNKNOWN_FORMAT if it is no text
     */
    public static String decodeLong(byte[] bytes) throws UnreadableException {
        return decodeHead(bytes, bytes.length).orElseThrow(() -> new UnreadableException(Reason.UNKNOWN_FORMAT));
    }

    /**
     * Text of a web page.
     *
     * @throws UnreadableException UNKNOWN_FORMAT if it is no text, TOO_LARGE if it is surely longer than may be read
     */
    public static String decodeHtml(byte[] bytes) throws UnreadableException {
        checkLength(bytes);
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        boolean big5 = SAYS_BIG5.matcher(head.toLowerCase(Locale.ROOT)).find();
        return big5 && !Decoded.of(bytes, bytes.length, StandardCharsets.UTF_8).holds()
                ? Decoded.of(bytes, bytes.length, BIG5).text()
                : decode(bytes);
    }

    /** Text of the first bytes of a file, empty if it is none; a sign cut through at their end is left out. */
    static Optional<String> decodeHead(byte[] bytes, int length) {
        int end = Math.min(length, bytes.length);
        String text = Utf16.of(bytes, end)
                .map(charset -> Decoded.of(bytes, end, charset).text())
                .orElseGet(() -> decodeBytes(bytes, end));
        return isNoise(text) ? Optional.empty() : Optional.of(withoutMark(text));
    }

    private static void checkLength(byte[] bytes) throws UnreadableException {
        if (bytes.length > LONGEST_SIGN * ReadLimits.CHARACTERS) {
            throw new UnreadableException(Reason.TOO_LARGE);
        }
    }

    private static String decodeBytes(byte[] bytes, int length) {
        Decoded utf8 = Decoded.of(bytes, length, StandardCharsets.UTF_8);
        return utf8.holds() ? utf8.text() : Decoded.of(bytes, length, GB18030).text();
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static boolean isNoise(String text) {
        int noise = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean control = c < ' ' && !(c >= '\t' && c <= '\r') && c != '\u001A';
            noise += control || c == BROKEN ? 1 : 0;
        }
        return (long) Math.max(0, noise - FEW) * NOISE > text.length();
    }

    /**
     * Bytes read in one encoding.
     *
     * @param text text, with a sign of its own for what is broken
     * @param broken broken places
     * @param whole signs beyond ASCII
     */
    private record Decoded(String text, int broken, int whole) {

        static Decoded of(byte[] bytes, int length, Charset charset) {
            if (length == bytes.length) {
                return counted(new String(bytes, charset));
            }
            CharsetDecoder decoder = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPLACE)
                    .onUnmappableCharacter(CodingErrorAction.REPLACE);
            ByteBuffer in = ByteBuffer.wrap(bytes, 0, length);
            CharBuffer out = CharBuffer.allocate(length + 1);
            CoderResult result = decoder.decode(in, out, false); // leaves out what is cut through
            if (result.isOverflow()) {
                throw new IllegalStateException(charset + " makes more than one sign of a byte");
            }
            return counted(out.flip().toString());
        }

        /** Whether the encoding is the right one. */
        boolean holds() {
            return broken == 0 || broken * FLAW < whole;
        }

        private static Decoded counted(String text) {
            int broken = 0;
            int whole = 0;
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                broken += c == BROKEN ? 1 : 0;
                whole += c > '\u007F' && c != BROKEN ? 1 : 0;
            }
            return new Decoded(text, broken, whole);
        }
    }
}
