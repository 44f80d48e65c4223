package org.gongkai.server.platform.ledger;

import java.time.Instant;

/**
 * An act in its chain (台账条目).
 *
 * @param number place in the chain, from 1
 * @param at when it was done, in whole milliseconds
 * @param previousHash hash of the entry before, that of nothing for the first
 * @param hash over everything above
 */
public record Entry(long number, Instant at, Act act, String previousHash, String hash) {

    /** What binds the first entry of every chain. */
    static final String NOTHING = "0".repeat(64);

    static Entry of(long number, Instant at, Act act, String previousHash) {
        return new Entry(number, at, act, previousHash, hash(number, at, act, previousHash));
    }

    /** Whether the entry is as it was written. */
    boolean isWhole() {
        return hash.equals(hash(number, at, act, previousHash));
    }

    private static String hash(long number, Instant at, Act act, String previousHash) {
        return new Digest()
                .add(act.chain())
                .add(number)
                .add(at.toEpochMilli())
                .add(act.accountId())
                .add(act.role())
                .add(act.deputyFor())
                .add(act.act())
                .add(act.subject())
                .add(act.before())
                .add(act.after())
                .add(previousHash)
                .hex();
    }
}
