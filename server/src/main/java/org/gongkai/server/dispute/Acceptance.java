package org.gongkai.server.dispute;

import java.time.LocalDate;

/**
 * The day a reconsideration was accepted (受理), which says which version of the law applies.
 *
 * @param basis how the day is known
 */
public record Acceptance(LocalDate day, Basis basis) {

    /** How the day of acceptance is known. */
    public enum Basis {
        /** 按登记的受理日期. */
        STATED,
        /** 收到申请之日即为受理 (2017 年行政复议法 17), for what was filed under it. */
        RECEIVED,
        /** 审查期限届满视为受理 (行政复议法 30). */
        DEEMED,
        /** 受理日期不详，按收到副本之日: no copy goes out before acceptance. */
        COPY
    }
}
