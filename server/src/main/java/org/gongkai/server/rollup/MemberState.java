package org.gongkai.server.rollup;

/** How far an invited unit has come (报送状态). */
public enum MemberState {
    /** 未报. */
    NOT_SENT,
    /** 已报. */
    RECEIVED,
    /** 退回. */
    RETURNED,
    /** 接受. */
    ACCEPTED,
    /** 不报: merged into another or abolished. */
    EXCUSED
}
