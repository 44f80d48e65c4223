package org.gongkai.rules.form;

import java.util.List;

/**
 * A row of a form table (行).
 *
 * @param id name within its table
 * @param label wording at its head
 * @param replies ids of the kinds of reply that it counts (答复类型); none for other rows
 */
public record FormRow(String id, Label label, List<String> replies) {

    public FormRow {
        replies = List.copyOf(replies);
    }
}
