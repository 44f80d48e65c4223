package org.gongkai.server.annual;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An approval that was taken back before the report was published (撤回的批准).
 *
 * @param documentNumber document number that is void with it, empty where none is
 * @param signedOn day of signing of then; null where none was given
 * @param approvedBy name of who approved it
 * @param voidBy name of who took it back
 */
public record VoidApproval(
        String documentNumber,
        @Nullable LocalDate signedOn,
        Instant approvedAt,
        String approvedBy,
        Instant voidAt,
        String voidBy,
        String because) {}
