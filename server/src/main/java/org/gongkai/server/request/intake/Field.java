package org.gongkai.server.request.intake;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.gongkai.rules.request.EntryKind;
import org.jspecify.annotations.Nullable;

/** A column of a table of requests (导入列); what it is called stands in {@code words.yaml}. */
enum Field {
    NUMBER(60, null),
    KIND(40, null),
    CHANNEL(40, null),
    RECEIVED(40, EntryKind.RECEIVED),
    APPLICANT_KIND(40, null),
    NAME(200, null),
    IDENTITY(100, null),
    ADDRESS(400, null),
    TELEPHONE(100, null),
    EMAIL(200, null),
    INFORMATION(8000, null),
    FORM(40, null),
    PROVISION(40, null),
    CORRECTION_ASKED(40, EntryKind.CORRECTION_ASKED),
    CORRECTION_UNTIL(40, null),
    CORRECTED(40, EntryKind.CORRECTED),
    EXTENDED(40, EntryKind.EXTENDED),
    EXTENDED_BY(10, null),
    THIRD_PARTY(200, null),
    CONSULTED(40, EntryKind.THIRD_PARTY_ASKED),
    LETTER_RECEIVED(40, EntryKind.LETTER_RECEIVED),
    OPINION(40, EntryKind.OPINION_RECEIVED),
    FEE_NOTICED(40, EntryKind.FEE_NOTICED),
    FEE(20, null),
    PAID(40, EntryKind.PAID),
    REPLIED(40, EntryKind.REPLIED),
    REPLY(100, null),
    DELIVERED(40, EntryKind.DELIVERED),
    MANNER(40, null),
    WITHDRAWN(40, EntryKind.WITHDRAWN);

    private static final Set<Field> NEEDED = EnumSet.of(NUMBER, CHANNEL, RECEIVED, APPLICANT_KIND, NAME, INFORMATION);

    private final int longest;
    private final @Nullable EntryKind step;

    Field(int longest, @Nullable EntryKind step) {
        this.longest = longest;
        this.step = step;
    }

    /** Characters that fit. */
    int longest() {
        return longest;
    }

    /** Whether a table without it cannot be taken over. */
    boolean isNeeded() {
        return NEEDED.contains(this);
    }

    /** The column that holds the day of a step; those of the reply for steps that no column is for. */
    static Field dayOf(EntryKind step) {
        return Optional.ofNullable(of(step)).orElse(REPLIED);
    }

    private static @Nullable Field of(EntryKind step) {
        for (Field field : values()) {
            if (field.step == step) {
                return field;
            }
        }
        return null;
    }
}
