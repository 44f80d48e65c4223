package org.gongkai.server.portal.feedback;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/**
 * What came in by the form under a page (读者来信).
 *
 * @param page path of the page, in its Chinese form; the front page where it is none of ours
 * @param text what is wrong, cut at 2,000 characters
 * @param contact how to reach the reader, cut at 120, null where they left nothing
 */
record ReaderMessage(String page, String text, @Nullable String contact) {

    private static final Pattern PATH = Pattern.compile("/[-\\p{L}\\p{N}._~/]{0,150}");
    private static final int LONGEST_TEXT = 2000;
    private static final int LONGEST_CONTACT = 120;

    static ReaderMessage of(@Nullable String page, @Nullable String text, @Nullable String contact) {
        String how = cut(contact, LONGEST_CONTACT);
        return new ReaderMessage(path(page), cut(text, LONGEST_TEXT), how.isEmpty() ? null : how);
    }

    /** Whether something was written. */
    boolean isEmpty() {
        return text.isEmpty();
    }

    private static String path(@Nullable String page) {
        String path = page == null ? "" : decoded(page);
        if (!PATH.matcher(path).matches() || path.startsWith("//")) {
            return "/";
        }
        return path.equals("/en") ? "/" : path.startsWith("/en/") ? path.substring("/en".length()) : path;
    }

    /** Pages know their addresses as browsers spell them; empty for what cannot be read. */
    private static String decoded(String page) {
        try {
            return UriUtils.decode(page, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    /** Never in the middle of a character of two halves; control characters but line ends go. */
    private static String cut(@Nullable String text, int longest) {
        String clean = text == null
                ? ""
                : text.replace("\r\n", "\n")
                        .replaceAll("[\\p{Cc}\\p{Cs}&&[^\\n\\t]]", "")
                        .strip();
        if (clean.length() <= longest) {
            return clean;
        }
        int end = Character.isHighSurrogate(clean.charAt(longest - 1)) ? longest - 1 : longest;
        return clean.substring(0, end);
    }
}
