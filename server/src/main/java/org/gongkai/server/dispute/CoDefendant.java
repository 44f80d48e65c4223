package org.gongkai.server.dispute;

/** Whether a reconsideration body stands beside the body that replied (复议机关作共同被告); such a suit is counted once. */
public enum CoDefendant {
    /** 没有共同被告. */
    NONE,
    /** 复议机关是共同被告; the suit is counted here, by the body that replied. */
    OTHER_BODY,
    /** 本机关是作共同被告的复议机关; the body that replied counts it. */
    OURSELVES;

    /** Whether this office counts the suit. */
    public boolean counts() {
        return this != OURSELVES;
    }
}
