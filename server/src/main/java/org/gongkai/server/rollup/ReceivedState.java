package org.gongkai.server.rollup;

/** What has become of a received report (收到的报告状态). */
public enum ReceivedState {
    /** 已报: waits to be looked at. */
    RECEIVED,
    /** 退回. */
    RETURNED,
    /** 接受: counts in the region's sum. */
    ACCEPTED,
    /** 不采用: another of the same unit was chosen, or it is nobody's here. */
    SET_ASIDE
}
