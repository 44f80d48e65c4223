package org.gongkai.server.request.intake;

import java.time.Instant;

/**
 * A table that was handed in and waits to be taken over (待导入的表).
 *
 * @param name of its file
 */
record HandedIn(long id, String name, Instant at) {

    /** Its name in the ledger. */
    String subject() {
        return "request-import/" + id;
    }
}
