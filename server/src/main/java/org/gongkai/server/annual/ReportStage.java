package org.gongkai.server.annual;

/** How far a report has come (报告状态). */
public enum ReportStage {
    /** 草稿. */
    DRAFT,
    /** 待审批. */
    SUBMITTED,
    /** 已批准: frozen. */
    APPROVED,
    /** 已发布. */
    PUBLISHED
}
