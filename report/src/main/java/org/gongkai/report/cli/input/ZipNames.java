package org.gongkai.report.cli.input;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/**
 * The name of a zip's member. Older Chinese archivers write names in GBK without saying so: what neither declares
 * UTF-8 nor happens to be UTF-8 is taken for GB18030, which includes GBK.
 */
final class ZipNames {

    private static final Charset CHINESE = Charset.forName("GB18030");

    private ZipNames() {}

    static String of(ZipArchiveEntry entry) {
        byte[] raw = entry.getRawName();
        boolean declared = entry.getGeneralPurposeBit().usesUTF8ForNames()
                || entry.getNameSource() == ZipArchiveEntry.NameSource.UNICODE_EXTRA_FIELD;
        String name = declared || raw == null ? entry.getName() : decoded(raw);
        return name.replace('\\', '/');
    }

    private static String decoded(byte[] raw) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(raw))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(raw, CHINESE);
        }
    }
}
