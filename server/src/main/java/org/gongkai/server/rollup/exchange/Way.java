package org.gongkai.server.rollup.exchange;

/** Who begins an exchange (交换方式). */
public enum Way {
    /** The office above fetched the report (取报). */
    PULLED,
    /** The unit sent it (送报). */
    PUSHED
}
