package org.gongkai.rules.request;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A way in which a request ends (答复类型).
 *
 * @param id as data files, form files, addresses and commands write it, {@code denied_secret}
 * @param law the article it rests on; null where the Regulation names none
 * @param answers which requests it answers
 * @param evidence what the docket must hold before it
 */
public record ReplyKind(
        String id, Wording title, @Nullable Wording law, Answers answers, RemedyKind remedy, Evidence evidence) {

    /** What kind of request a reply answers. */
    public enum Answers {
        /** 政府信息公开申请. */
        REQUEST,
        /** 更正本人信息的申请 (条例 41). */
        RECORD_CORRECTION,
        /** No reply brings this end about: it follows from what the applicant did or left undone. */
        NONE;

        /** The value as data files write it. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What the docket must hold before a reply of the kind (证据). */
    public enum Evidence {
        /** Nothing. */
        NONE,
        /** Where, how and by whom was searched (检索记录). */
        SEARCH,
        /** The reasons (理由). */
        REASONS,
        /** The reasons, and that no law, regulation or rule requires the information's disclosure (条例 16). */
        NO_DUTY
    }
}
