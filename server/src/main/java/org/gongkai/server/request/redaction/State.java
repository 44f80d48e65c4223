package org.gongkai.server.request.redaction;

/** Where the work on a document stands (办理状态). */
public enum State {
    /** Marks are being made (标记中). */
    DRAFT,
    /** A copy that lacks what is marked was made (已生成). */
    MADE,
    /** Given up (已作废). */
    DISCARDED
}
