package org.gongkai.server.platform.ledger;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The head of a unit's chain as it stood at the end of a day, bound into the installation's own chain (封存).
 *
 * @param number place in the installation's chain, from 1
 * @param day the day, in Asia/Shanghai
 * @param at when it was sealed, in whole milliseconds
 * @param chain code of the unit
 * @param headNumber number of the unit's last entry of that day
 * @param headHash hash of that entry
 * @param previousHash hash of the seal before, that of nothing for the first
 * @param hash over everything above
 */
public record Seal(
        long number,
        LocalDate day,
        Instant at,
        String chain,
        long headNumber,
        String headHash,
        String previousHash,
        String hash) {

    static Seal of(long number, LocalDate day, Instant at, Ledger.Head head, String previousHash) {
        String hash = hash(number, day, at, head.chain(), head.number(), head.hash(), previousHash);
        return new Seal(number, day, at, head.chain(), head.number(), head.hash(), previousHash, hash);
    }

    /** Whether the seal is as it was written. */
    boolean isWhole() {
        return hash.equals(hash(number, day, at, chain, headNumber, headHash, previousHash));
    }

    private static String hash(
            long number,
            LocalDate day,
            Instant at,
            String chain,
            long headNumber,
            String headHash,
            String previousHash) {
        return new Digest()
                .add(number)
                .add(day)
                .add(at.toEpochMilli())
                .add(chain)
                .add(headNumber)
                .add(headHash)
                .add(previousHash)
                .hex();
    }
}
