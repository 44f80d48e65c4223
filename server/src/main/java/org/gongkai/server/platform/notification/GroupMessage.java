package org.gongkai.server.platform.notification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message to a group, with what became of it (群消息).
 *
 * @param id number
 * @param robotId robot that says it
 * @param robotName name of that robot
 * @param subject what it is about, such as {@code item/17}
 * @param text what it says
 * @param queuedAt when it was decided that it be said
 * @param state how far it has come
 * @param attempts how often it was sent
 * @param dueAt when the program sends it by itself, null when it does not
 * @param outcome what came of the last attempt
 */
public record GroupMessage(
        long id,
        long robotId,
        String robotName,
        String subject,
        String text,
        Instant queuedAt,
        State state,
        int attempts,
        @Nullable Instant dueAt,
        Outcome outcome) {

    /** How far a message has come (发送状态). */
    public enum State {
        /** Waits for its first attempt (待发送). */
        PENDING,
        /** Is being sent now (发送中). */
        SENDING,
        /** The robot has taken it (已发送). */
        SENT,
        /** The robot has certainly not taken it (被拒绝); sent again while {@link GroupMessage#dueAt} says so. */
        REFUSED,
        /** It may have been said or not (结果不明); only a person sends it again. */
        UNCLEAR
    }

    /** Whether a person may have it sent again: whatever the program will not send any more, and was not taken. */
    public boolean mayBeSentAgain() {
        return state == State.UNCLEAR || (state == State.REFUSED && dueAt == null);
    }
}
