package org.gongkai.rules.request;

import java.util.Locale;

/** Where a request stands (办理状态). */
public enum Stage {
    /** 办理中: the office's move. */
    IN_HAND,
    /** 待补正: the applicant has been asked to correct it (条例 30). */
    AWAITING_CORRECTION,
    /** 待缴费: the applicant has been told to pay (国办函〔2020〕109号). */
    AWAITING_PAYMENT,
    /** 已答复待送达: the reply is made, which does not stop the clock. */
    REPLIED,
    /** 办结. */
    CLOSED;

    /** The stage as data files, addresses and commands write it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
