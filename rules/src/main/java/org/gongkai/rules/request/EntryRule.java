package org.gongkai.rules.request;

import java.util.List;
import org.gongkai.rules.DataNode;
import org.jspecify.annotations.Nullable;

/**
 * When a kind of entry may be made, and what it does (步骤规则).
 *
 * @param law the article it rests on; null where there is none
 * @param stages in which it may be made
 * @param opens the stage it leads to; null where it changes none
 * @param once whether it may stand only once in a round
 * @param limit until when it is in time; null where nothing says so
 * @param after the limit that must have passed before it; null where none must
 * @param afterKind the entry that must stand before it; null where none must
 * @param asks what term the other side has; null where it asks no other side
 * @param answers whether it answers an open consultation
 * @param outcome the reply kind that it ends the request with; null where it does not end it so
 * @param needs what must be given with it
 */
public record EntryRule(
        EntryKind kind,
        Wording title,
        @Nullable Wording law,
        List<Stage> stages,
        @Nullable Stage opens,
        boolean once,
        @Nullable Limit limit,
        @Nullable Limit after,
        @Nullable EntryKind afterKind,
        @Nullable Asks asks,
        boolean answers,
        @Nullable ReplyKind outcome,
        List<EntryField> needs) {

    public EntryRule {
        stages = List.copyOf(stages);
        needs = List.copyOf(needs);
    }

    /** A limit that an entry is held against (时限). */
    public enum Limit {
        /** Seven working days from the receipt (条例 30). */
        CORRECTION_NOTICE,
        /** The due date of the reply. */
        REPLY,
        /** The limit of the question that the applicant has been asked. */
        WAITING
    }

    /** What term the other side of a consultation has (征求意见的期限). */
    public enum Asks {
        /** A third party: 15 working days (条例 32). */
        THIRD_PARTY(PeriodName.THIRD_PARTY),
        /** A body that made the information jointly: 15 working days (条例 34). */
        JOINT_BODY(PeriodName.JOINT_BODY),
        /** Any other body: no term, and the clock runs on (house). */
        NONE(null);

        private final @Nullable PeriodName period;

        Asks(@Nullable PeriodName period) {
            this.period = period;
        }

        /** The other side's term, null where it has none and the clock therefore runs on. */
        public @Nullable PeriodName period() {
            return period;
        }
    }

    static EntryRule of(EntryKind kind, DataNode node, ReplyKinds replies) {
        return new EntryRule(
                kind,
                Wording.of(node.node("title")),
                node.has("law") ? Wording.of(node.node("law")) : null,
                node.someOf(Stage.class, "stages"),
                node.oneOfOrNull(Stage.class, "opens"),
                node.has("once"),
                node.oneOfOrNull(Limit.class, "limit"),
                node.oneOfOrNull(Limit.class, "after"),
                node.oneOfOrNull(EntryKind.class, "after_kind"),
                node.oneOfOrNull(Asks.class, "asks"),
                node.has("answers"),
                node.has("outcome") ? replies.of(node.text("outcome")).orElseThrow() : null,
                node.someOf(EntryField.class, "needs"));
    }
}
