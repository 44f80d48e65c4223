package org.gongkai.server.office;

import org.jspecify.annotations.Nullable;

/**
 * A role that a person has today, in their own right or as somebody's deputy (职责).
 *
 * @param unitId for which unit
 * @param sectionId for which section, null for the whole unit
 * @param role role
 * @param deputyFor account of whom they stand in for, null in their own right
 */
public record Duty(
        long unitId,
        @Nullable Long sectionId,
        Role role,
        @Nullable Long deputyFor) {

    /** Whether the duty covers a section. */
    public boolean covers(long section) {
        return sectionId == null || sectionId == section;
    }
}
