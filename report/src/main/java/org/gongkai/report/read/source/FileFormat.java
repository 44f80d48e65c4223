package org.gongkai.report.read.source;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.gongkai.report.read.source.UnreadableException.Reason;

/** What a file is (文件格式). Its content says it, never its name: a web page saved as {@code report.doc} is HTML. */
public enum FileFormat {
    /** Portable Document Format. */
    PDF,
    /** Word, since 2007; WPS. */
    DOCX,
    /** Word 97 to 2003; WPS. */
    DOC,
    /** Excel, since 2007; WPS. */
    XLSX,
    /** Excel 97 to 2003; WPS. */
    XLS,
    /** A web page, or what a word processor saved as one. */
    HTML,
    /** JSON. */
    JSON,
    /** Text, Markdown too. */
    TEXT,
    /** An archive of other files. */
    ZIP,
    /** Anything else. */
    UNKNOWN;

    /** Bytes that are enough to tell text from noise. */
    private static final int HEAD = 64 * 1024;

    /** Readers of PDF allow so many bytes before its mark. */
    private static final int PDF_HEAD = 1024;

    /**
     * Looks at a file's content.
     *
     * @throws UnreadableException EMPTY, TOO_LARGE, ENCRYPTED (an encrypted Office package), DAMAGED (a package or
     *     compound file that cannot be opened), EXTERNAL_ENTITY (XML that refers outside itself)
     */
    public static FileFormat of(Source source) throws UnreadableException {
        return ReadGuard.read(source, () -> {
            byte[] bytes = source.bytes();
            if (isBlank(bytes)) {
                throw new UnreadableException(Reason.EMPTY);
            }
            if (head(bytes, PDF_HEAD).contains("%PDF-")) {
                return PDF;
            }
            if (CompoundFile.isOne(bytes)) {
                return CompoundFile.formatOf(bytes);
            }
            return ZipFormats.isZip(bytes) ? ZipFormats.of(bytes) : ofText(bytes);
        });
    }

    private static FileFormat ofText(byte[] bytes) throws UnreadableException {
        Optional<String> head = TextDecoder.decodeHead(bytes, HEAD);
        if (head.isEmpty()) {
            return UNKNOWN;
        }
        if (bytes.length <= HEAD && CleanText.cell(head.get()).isEmpty()) {
            throw new UnreadableException(Reason.EMPTY);
        }
        return TextFormats.of(head.get());
    }

    /** White space and noughts, which a broken download leaves. */
    private static boolean isBlank(byte[] bytes) {
        for (byte b : bytes) {
            if (b < 0 || b > ' ' || (b != 0 && b != ' ' && (b < '\t' || b > '\r'))) {
                return false;
            }
        }
        return true;
    }

    private static String head(byte[] bytes, int length) {
        return new String(bytes, 0, Math.min(length, bytes.length), StandardCharsets.ISO_8859_1);
    }
}
