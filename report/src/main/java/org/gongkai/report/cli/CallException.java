package org.gongkai.report.cli;

import org.gongkai.report.Message;

/** The call cannot be carried out as it stands; the message tells the person why, and what would be right. */
final class CallException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Message told;

    CallException(Message told) {
        super(told.key());
        this.told = told;
    }

    CallException(Message told, Throwable cause) {
        super(told.key(), cause);
        this.told = told;
    }

    /** What the person is told. */
    Message told() {
        return told;
    }
}
