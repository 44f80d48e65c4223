package org.gongkai.server.request.redaction;

import org.gongkai.server.office.RefusedException;

/**
 * Why something is marked (遮盖理由).
 *
 * @param note what is said about it, empty for nothing; it is printed in the annex
 */
public record Reason(Ground ground, String note) {

    private static final int LONGEST = 500;

    /** @throws RefusedException if another ground is not said, or too much is */
    public Reason {
        if (ground == Ground.OTHER && note.isBlank()) {
            throw new RefusedException("partial.refused.note");
        }
        if (note.length() > LONGEST) {
            throw new RefusedException("partial.refused.note-long", String.valueOf(LONGEST));
        }
    }
}
