package org.gongkai.server.request;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A due date that moved by itself (自动变动的期限).
 *
 * @param before null where it could not be reckoned
 * @param after null where it can no longer be
 */
public record MovedDate(
        long request,
        RequestNumber number,
        @Nullable LocalDate before,
        @Nullable LocalDate after) {}
