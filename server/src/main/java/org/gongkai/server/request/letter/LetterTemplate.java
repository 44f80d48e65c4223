package org.gongkai.server.request.letter;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version of an office's template of a letter (本单位模板); earlier ones are kept.
 *
 * @param unitId whose
 * @param kind id of the letter
 * @param version from 1
 * @param digest by which the file store finds it, null where the office went back to the built-in one
 * @param fileName name it was handed in by
 * @param accountId by whom
 * @param by their name
 * @param at when
 */
public record LetterTemplate(
        long unitId,
        String kind,
        int version,
        @Nullable String digest,
        String fileName,
        long accountId,
        String by,
        Instant at) {

    /** Whether from then on the built-in template counts. */
    public boolean isBuiltIn() {
        return digest == null;
    }
}
