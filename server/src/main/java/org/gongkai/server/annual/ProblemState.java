package org.gongkai.server.annual;

/** What has become of a problem (整改情况). */
public enum ProblemState {
    /** 正在改进. */
    OPEN,
    /** 已完成. */
    DONE,
    /** 部分完成. */
    PARTLY,
    /** 未完成. */
    NOT_DONE
}
