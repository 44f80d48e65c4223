package org.gongkai.server.request.redaction;

import org.jspecify.annotations.Nullable;

/** Why a part of a document is not disclosed (不予公开的理由), by the articles of the Regulation. */
public enum Ground {
    /** 国家秘密. */
    STATE_SECRET(14),
    /** 法律、行政法规禁止公开. */
    FORBIDDEN_BY_LAW(14),
    /** 三安全一稳定. */
    SECURITY_AND_STABILITY(14),
    /** 第三方的商业秘密. */
    COMMERCIAL_SECRET(15),
    /** 第三方的个人隐私. */
    PRIVACY(15),
    /** 内部事务信息. */
    INTERNAL_AFFAIRS(16),
    /** 过程性信息. */
    PROCESS(16),
    /** 行政执法案卷信息. */
    CASE_FILE(16),
    /** 不属于政府信息的内容. */
    NOT_GOVERNMENT_INFORMATION(37),
    /** Another ground, which has to be said. */
    OTHER(null);

    private final @Nullable Integer article;

    Ground(@Nullable Integer article) {
        this.article = article;
    }

    /** Article of the Regulation; null for another ground. */
    public @Nullable Integer article() {
        return article;
    }
}
