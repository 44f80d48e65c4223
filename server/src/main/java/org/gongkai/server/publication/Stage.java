package org.gongkai.server.publication;

import org.gongkai.server.office.Role;
import org.jspecify.annotations.Nullable;

/** Where a material stands on its way (办理环节): three reviews, then the catalogue. */
public enum Stage {
    /** With the section's head (股室审核). */
    SECTION(Role.SECTION_HEAD),
    /** With the secrecy reviewer (保密审查). */
    SECRECY(Role.SECRECY_REVIEWER),
    /** With the leader in charge (领导审批). */
    LEADER(Role.LEADER),
    /** With the clerk, to be catalogued and published (编目发布). */
    CATALOGUE(Role.CLERK),
    /** Back with its liaison (退回). */
    RETURNED(Role.LIAISON),
    /** Published, or kept back for good (办结). */
    DONE(null);

    private final @Nullable Role holder;

    Stage(@Nullable Role holder) {
        this.holder = holder;
    }

    /** In whose hands it is, null for nobody's. */
    public @Nullable Role holder() {
        return holder;
    }

    /** Whether a review is due. */
    boolean isReview() {
        return this == SECTION || this == SECRECY || this == LEADER;
    }

    /** What comes when the review approves. */
    Stage next() {
        return switch (this) {
            case SECTION -> SECRECY;
            case SECRECY -> LEADER;
            case LEADER -> CATALOGUE;
            case CATALOGUE -> DONE;
            case RETURNED -> SECTION;
            case DONE -> throw new IllegalStateException("Nothing comes after DONE");
        };
    }
}
