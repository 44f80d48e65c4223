package org.gongkai.server.annual;

/** What an office does for disclosure work in a year (年度工作). */
public enum ActivityKind {
    /** 培训. */
    TRAINING,
    /** 会议. */
    MEETING,
    /** 检查. */
    INSPECTION
}
