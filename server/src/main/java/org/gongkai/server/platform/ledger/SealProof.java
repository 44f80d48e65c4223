package org.gongkai.server.platform.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Goes over the seals and says where one is broken (封存校验): the installation's chain must be whole, and every head that
 * was sealed must stand in its unit's chain as it was. A chain whose end was cut off and written anew betrays itself here.
 */
@Component
public class SealProof {

    private static final int AT_A_TIME = 1000;

    private final Seals seals;
    private final Ledger ledger;

    SealProof(Seals seals, Ledger ledger) {
        this.seals = seals;
        this.ledger = ledger;
    }

    /**
     * What the proof of the seals gave.
     *
     * @param seals seals that are whole, in their place, and found in their units' chains
     * @param last the last of these, null if there is none
     * @param broken number of the first seal that is not, null if all are
     * @param head the head that its unit's chain does not have any more, null where the seal itself is broken or missing
     */
    public record Result(
            long seals,
            @Nullable Seal last,
            @Nullable Long broken,
            @Nullable Seal head) {}

    /** Proves all seals, on one state of the database. */
    @Transactional(readOnly = true, isolation = Isolation.SERIALIZABLE)
    public Result prove() {
        Seal last = null;
        long number = 0;
        String hash = Entry.NOTHING;
        for (List<Seal> some = seals.list(0, AT_A_TIME); !some.isEmpty(); some = seals.list(number, AT_A_TIME)) {
            for (Seal seal : some) {
                if (seal.number() != number + 1 || !seal.previousHash().equals(hash) || !seal.isWhole()) {
                    return new Result(number, last, number + 1, null);
                }
                if (!ledger.has(seal.chain(), seal.headNumber(), seal.headHash())) {
                    return new Result(number, last, seal.number(), seal);
                }
                last = seal;
                number = seal.number();
                hash = seal.hash();
            }
        }
        return new Result(number, last, seals.endsWith(number, hash) ? null : number + 1, null);
    }
}
