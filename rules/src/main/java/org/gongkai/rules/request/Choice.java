package org.gongkai.rules.request;

import java.util.List;
import org.gongkai.rules.calendar.Deadline;
import org.jspecify.annotations.Nullable;

/**
 * An entry that may be made now (可办步骤).
 *
 * @param limit until when it is in time; null where nothing says so or it is not known
 * @param late whether that limit has passed: it is then possible with a reason only
 * @param replies the kinds of reply that may be chosen, empty for other entries
 * @param open the consultations that it may answer, empty for other entries
 */
public record Choice(
        EntryRule rule, @Nullable Deadline limit, boolean late, List<ReplyKind> replies, List<Consultation> open) {

    public Choice {
        replies = List.copyOf(replies);
        open = List.copyOf(open);
    }

    /** The kind of the entry. */
    public EntryKind kind() {
        return rule.kind();
    }
}
