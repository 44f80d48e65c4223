package org.gongkai.rules.fee;

/** What the fee is charged by (计收方式); one request uses one of them, never both (国办函〔2020〕109号). */
public enum FeeBasis {
    /** 按件: what one applicant asks for within a calendar month. */
    ITEMS,
    /** 按量: A4 sides of one request. */
    PAGES
}
