package org.gongkai.server.request;

/** Who asks, as table three of the annual report counts them (申请人类别). */
public enum ApplicantKind {
    /** 自然人. */
    PERSON,
    /** 商业企业. */
    BUSINESS,
    /** 科研机构. */
    RESEARCH,
    /** 社会公益组织. */
    NONPROFIT,
    /** 法律服务机构. */
    LEGAL,
    /** 其他. */
    OTHER
}
