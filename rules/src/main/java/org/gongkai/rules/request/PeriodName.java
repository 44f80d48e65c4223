package org.gongkai.rules.request;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The statutory periods by name (期限名称); their lengths and articles stand in {@code periods.yaml}. */
public enum PeriodName {
    /** 主动公开. */
    PUBLISH,
    /** 答复申请. */
    REPLY,
    /** 补正告知. */
    CORRECTION_NOTICE,
    /** 第三方意见. */
    THIRD_PARTY,
    /** 共同制作机关意见. */
    JOINT_BODY,
    /** 缴费. */
    FEE_PAYMENT,
    /** 撤回行政处罚决定信息. */
    PENALTY_WITHDRAWAL,
    /** 预决算公开. */
    BUDGET_PUBLICATION,
    /** 申请行政复议. */
    RECONSIDERATION_APPLY,
    /** 复议答复. */
    RECONSIDERATION_ANSWER,
    /** 复议答复, 简易程序. */
    RECONSIDERATION_ANSWER_SIMPLIFIED,
    /** 复议决定. */
    RECONSIDERATION_DECISION,
    /** 复议决定, 简易程序. */
    RECONSIDERATION_DECISION_SIMPLIFIED,
    /** 直接起诉. */
    SUIT_FILE,
    /** 复议后起诉. */
    SUIT_AFTER_RECONSIDERATION,
    /** 诉讼答辩. */
    SUIT_ANSWER,
    /** 对一审判决上诉. */
    APPEAL_JUDGMENT,
    /** 对一审裁定上诉. */
    APPEAL_RULING;

    /** The name as data files and commands write it, {@code fee_payment}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The period of that name; empty where there is none. */
    public static Optional<PeriodName> of(String id) {
        return Arrays.stream(values()).filter(name -> name.id().equals(id)).findFirst();
    }
}
