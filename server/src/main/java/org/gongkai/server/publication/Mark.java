package org.gongkai.server.publication;

import org.gongkai.rules.personal.Hit;
import org.jspecify.annotations.Nullable;

/**
 * A place in a material's text that must be looked at before it goes out (待核实处).
 *
 * @param number its number on the page, from 1
 * @param file the file whose text it stands in, null for the material's own text
 * @param hit what the finders say of it
 * @param decision what the secrecy reviewer decided, null while nobody has
 */
public record Mark(
        int number,
        @Nullable AttachedFile file,
        Hit hit,
        @Nullable Decision decision) {

    /**
     * What was decided (处理).
     *
     * @param verdict what to do
     * @param note why, empty where nothing need be said
     */
    public record Decision(Verdict verdict, String note) {}

    /** What to do about a mark. */
    public enum Verdict {
        /** Publish the mask in its place (遮盖). */
        MASKED,
        /** It is not what the finder takes it for (不是). */
        NOT_IT,
        /** It is, and goes out all the same, for a reason (说明). */
        EXPLAINED
    }

    /** What may be published instead, null where masking is no cure. */
    public @Nullable String mask() {
        return hit.proposedMask();
    }

    /** Whether it was decided to mask it. */
    boolean isMasked() {
        return decision != null && decision.verdict() == Verdict.MASKED;
    }

    /** Whether somebody still has to decide. */
    public boolean isOpen() {
        return decision == null;
    }
}
