package org.gongkai.rules.request;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be entered in a docket (办理步骤); titles, articles and conditions stand in {@code docket.yaml}. */
public enum EntryKind {
    /** 收到申请. */
    RECEIVED,
    /** 告知补正. */
    CORRECTION_ASKED,
    /** 收到补正. */
    CORRECTED,
    /** 逾期未补正，不再处理. */
    NOT_CORRECTED,
    /** 征求第三方意见. */
    THIRD_PARTY_ASKED,
    /** 征求共同制作机关意见. */
    JOINT_BODY_ASKED,
    /** 请示或者征求其他机关意见. */
    BODY_ASKED,
    /** 对方收到征求意见书. */
    LETTER_RECEIVED,
    /** 收到意见. */
    OPINION_RECEIVED,
    /** 检索记录. */
    SEARCHED,
    /** 延长答复期限. */
    EXTENDED,
    /** 收费通知送达. */
    FEE_NOTICED,
    /** 缴费. */
    PAID,
    /** 逾期未缴费，不再处理. */
    NOT_PAID,
    /** 要求说明理由. */
    REASONS_ASKED,
    /** 申请人说明理由. */
    REASONS_GIVEN,
    /** 告知延迟答复的合理期限. */
    LATER_DATE_SET,
    /** 作出答复. */
    REPLIED,
    /** 送达答复. */
    DELIVERED,
    /** 申请人撤回. */
    WITHDRAWN,
    /** 重新办理. */
    REOPENED;

    /** The kind as data files, addresses and commands write it, {@code correction_asked}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of that name, empty where there is none. */
    public static Optional<EntryKind> of(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id().equals(id)).findFirst();
    }
}
