package org.gongkai.server.request.paper;

/** How far a letter has come (文书状态). */
public enum PaperStage {
    /** 草稿. */
    DRAFT,
    /** 待审批. */
    SUBMITTED,
    /** 已批准: made and kept, and never changed again. */
    APPROVED,
    /** 作废. */
    DISCARDED
}
