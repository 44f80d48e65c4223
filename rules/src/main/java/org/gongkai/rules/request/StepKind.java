package org.gongkai.rules.request;

import java.util.Locale;

/** The kinds of step that move the reply clock (办理步骤). */
public enum StepKind {
    /** 收到申请. */
    RECEIVED,
    /** 告知补正. */
    CORRECTION_ASKED,
    /** 收到补正. */
    CORRECTED,
    /** 征求意见. */
    CONSULTED,
    /** 延期. */
    EXTENDED,
    /** 收费通知. */
    FEE_NOTICED,
    /** 缴费. */
    PAID;

    /** The kind as data files and commands write it, {@code correction_asked}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
