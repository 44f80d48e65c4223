package org.gongkai.server.portal.store;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A page in the encoding that a reader understands best (内容编码).
 *
 * @param encoding name of the encoding, null for none
 * @param tag entity tag, of this encoding only
 * @param bytes what is sent
 */
@SuppressWarnings("ArrayRecordComponent") // made here, and sent as it is
record Variant(@Nullable String encoding, String tag, byte[] bytes) {

    private static final Pattern COMMA = Pattern.compile(",");
    private static final Pattern REFUSED = Pattern.compile("[^;]*;\\s*q=0(\\.0*)?");

    static Variant of(StoredPage page, @Nullable String accepted) {
        byte[] brotli = page.brotli();
        if (brotli != null && accepts(accepted, "br")) {
            return new Variant("br", '"' + page.tag() + "-br\"", brotli);
        }
        return accepts(accepted, "gzip")
                ? new Variant("gzip", '"' + page.tag() + "-gz\"", page.gzip())
                : new Variant(null, '"' + page.tag() + '"', page.plain());
    }

    boolean isKnownBy(@Nullable String tags) {
        return tags != null
                && COMMA.splitAsStream(tags)
                        .map(String::strip)
                        .anyMatch(known -> known.equals("*") || known.equals(tag) || known.equals("W/" + tag));
    }

    private static boolean accepts(@Nullable String accepted, String encoding) {
        if (accepted == null) {
            return false;
        }
        return COMMA.splitAsStream(accepted.toLowerCase(Locale.ROOT))
                .map(String::strip)
                .anyMatch(one -> one.equals(encoding)
                        || (one.startsWith(encoding + ";")
                                && !REFUSED.matcher(one).matches()));
    }
}
