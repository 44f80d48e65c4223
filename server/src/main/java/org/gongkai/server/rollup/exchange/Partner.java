package org.gongkai.server.rollup.exchange;

import org.gongkai.server.office.Unit;
import org.gongkai.server.platform.signature.VerifyingKey;

/**
 * A unit that runs an installation of its own (交换单位), as the office above has entered it.
 *
 * @param id number
 * @param office the office above
 * @param unit whose reports come from there, and no other's
 * @param address where they are fetched; empty where it only sends
 * @param key by which its signatures are verified
 * @param hasToken whether it may send
 * @param accountId who entered it last
 */
public record Partner(
        long id, Unit office, Unit unit, String address, VerifyingKey key, boolean hasToken, long accountId) {

    /** Its name in the ledger. */
    String subject() {
        return "exchange/" + unit.code();
    }
}
