package org.gongkai.server.dispute.paper;

import java.time.Instant;

/**
 * A paper of a dispute (案卷材料).
 *
 * @param name name of the file
 * @param size bytes
 * @param file where it lies, sealed
 * @param keptBy name of who added it
 */
public record DisputePaper(
        long id, long dispute, Kind kind, String name, long size, String file, Instant keptAt, String keptBy) {

    /** What a paper is (材料种类). */
    public enum Kind {
        /** 申请书、起诉状副本. */
        COPY,
        /** 答复书、答辩状. */
        ANSWER,
        /** 证据、依据. */
        EVIDENCE,
        /** 通知书、传票. */
        NOTICE,
        /** 决定书、裁判文书. */
        DECISION,
        /** 其他. */
        OTHER
    }
}
