package org.gongkai.server.platform.notification;

/**
 * What came of an attempt to say something (发送结果).
 *
 * @param reason what happened
 * @param detail the number or words that the other side gave, empty where there are none
 */
public record Outcome(Reason reason, String detail) {

    private static final int LONGEST = 300;

    public Outcome {
        detail = detail.length() <= LONGEST ? detail : detail.substring(0, LONGEST);
    }

    /** What happened, and whether the message was taken by it (原因). */
    public enum Reason {
        /** Nothing yet. */
        NONE(GroupMessage.State.PENDING),
        /** The robot said that all is well. */
        TAKEN(GroupMessage.State.SENT),
        /** The robot said why not; detail: its number and words. */
        ROBOT_REFUSED(GroupMessage.State.REFUSED),
        /** The web server turned the request away; detail: its status. */
        TURNED_AWAY(GroupMessage.State.REFUSED),
        /** There was no connection, so nothing was sent. */
        NOT_REACHED(GroupMessage.State.REFUSED),
        /** The robot was closed before its turn came. */
        CLOSED(GroupMessage.State.REFUSED),
        /** No answer in time. */
        NO_ANSWER(GroupMessage.State.UNCLEAR),
        /** The connection broke off after something was sent. */
        BROKEN_OFF(GroupMessage.State.UNCLEAR),
        /** An answer that says neither yes nor no; detail: its status. */
        NO_SENSE(GroupMessage.State.UNCLEAR),
        /** The program stopped between sending and hearing the answer. */
        STOPPED(GroupMessage.State.UNCLEAR);

        private final GroupMessage.State state;

        Reason(GroupMessage.State state) {
            this.state = state;
        }

        GroupMessage.State state() {
            return state;
        }
    }

    static Outcome of(Reason reason) {
        return new Outcome(reason, "");
    }
}
