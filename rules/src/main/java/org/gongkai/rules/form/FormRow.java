package org.gongkai.rules.form;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a form table (行).
 *
 * @param id name within its table
 * @param label wording at its head
 * @param replies ids of the kinds of reply that it counts (答复类型); none for other rows
 * @param counts what else of the dockets it counts; null for other rows
 */
public record FormRow(
        String id,
        Label label,
        List<String> replies,
        @Nullable Counts counts) {

    /** What a row counts other than the ways in which requests end (计数口径). */
    public enum Counts {
        /** 本年新收. */
        RECEIVED,
        /** 上年结转. */
        CARRIED_IN,
        /** 结转下年度. */
        CARRIED_OUT
    }

    public FormRow {
        replies = List.copyOf(replies);
    }
}
