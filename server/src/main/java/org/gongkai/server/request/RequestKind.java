package org.gongkai.server.request;

import org.gongkai.rules.request.ReplyKind.Answers;

/** What is asked for (申请类型). */
public enum RequestKind {
    /** 公开政府信息. */
    DISCLOSURE(Answers.REQUEST),
    /** 更正本人信息 (条例 41); not counted in table three of the annual report. */
    RECORD_CORRECTION(Answers.RECORD_CORRECTION);

    private final Answers answers;

    RequestKind(Answers answers) {
        this.answers = answers;
    }

    /** Which replies answer it. */
    public Answers answers() {
        return answers;
    }
}
