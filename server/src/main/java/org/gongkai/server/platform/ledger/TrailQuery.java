package org.gongkai.server.platform.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What to look for in a chain (台账查询).
 *
 * @param chain code of the unit
 * @param subject subject such as {@code material/17}, or a kind of subjects such as {@code material}; empty for all
 * @param account who acted, or for whom a deputy did; null for all
 * @param from not before this instant, null for the beginning
 * @param to before this instant, null for the end
 */
public record TrailQuery(
        String chain,
        String subject,
        @Nullable Long account,
        @Nullable Instant from,
        @Nullable Instant to) {}
