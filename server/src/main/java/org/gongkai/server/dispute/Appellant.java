package org.gongkai.server.dispute;

/** Who appealed against a first judgment (上诉人). */
public enum Appellant {
    /** 原告. */
    PLAINTIFF,
    /** 被告: 本机关，或者作共同被告的复议机关. */
    DEFENDANT,
    /** 双方. */
    BOTH,
    /** 第三人. */
    THIRD_PARTY
}
