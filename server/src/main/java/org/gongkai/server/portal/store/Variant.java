package org.gongkai.server.portal.store;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A page in the encoding that a reader understands best (内容编码).
 *
 * @param encoding name of the encoding, null for none
 * @param tag entity tag, of this encoding only
 * @param bytes what is sent
 */
record Variant(@Nullable String encoding, String tag, byte[] bytes) {

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
                && Arrays.stream(tags.split(","))
                        .map(String::strip)
                        .anyMatch(known -> known.equals("*") || known.equals(tag) || known.equals("W/" + tag));
    }

    private static boolean accepts(@Nullable String accepted, String encoding) {
        if (accepted == null) {
            return false;
        }
        for (String one : accepted.toLowerCase(Locale.ROOT).split(",")) {
            String[] parts = one.strip().split(";");
            if (parts[0].strip().equals(encoding)) {
                return parts.length == 1 || !parts[1].strip().matches("q=0(\\.0*)?");
            }
        }
        return false;
    }
}
