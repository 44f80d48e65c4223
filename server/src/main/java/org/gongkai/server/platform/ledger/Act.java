package org.gongkai.server.platform.ledger;

import org.jspecify.annotations.Nullable;

/**
 * Something a person did (行为).
 *
 * @param chain code of the unit in whose chain it stands
 * @param accountId who did it, null for the program itself
 * @param role in which role
 * @param deputyFor for whom as deputy, null if in their own right
 * @param act what was done, such as {@code review.approved}
 * @param subject to what, such as {@code material/17}
 * @param before digest of the subject before, null where there was none
 * @param after digest of the subject after, null where there is none
 */
public record Act(
        String chain,
        @Nullable Long accountId,
        String role,
        @Nullable Long deputyFor,
        String act,
        String subject,
        @Nullable String before,
        @Nullable String after) {}
