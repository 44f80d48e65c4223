package org.gongkai.server.request;

/** How a request came (申请渠道), which says what day counts as its receipt (条例 31). */
public enum Channel {
    /** 当面提交: the day handed in. */
    IN_PERSON,
    /** 挂号信、邮政特快专递: the day signed for. */
    REGISTERED_MAIL,
    /** 平常信函: the day it arrives, confirmed with the applicant on that day. */
    ORDINARY_MAIL,
    /** 网上申请: the day both sides confirmed. */
    ONLINE,
    /** 传真: the day both sides confirmed. */
    FAX
}
