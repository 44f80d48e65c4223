package org.gongkai.report.cli;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import org.gongkai.report.Message;
import org.gongkai.report.Place;
import org.gongkai.report.check.Finding;
import org.gongkai.report.check.Rule;
import org.gongkai.report.read.source.UnreadableException;
import org.gongkai.report.read.source.UnreadableException.Reason;

/** Turns a failure to read into the finding {@code unreadable}. */
final class UnreadableFinding {

    static final String RULE = Rule.UNREADABLE.id();

    private UnreadableFinding() {}

    static Finding of(UnreadableException failure) {
        return of(failure.reason());
    }

    static Finding of(Reason reason) {
        return of(reason.name());
    }

    /** The finding for a file that the system does not give out. */
    static Finding of(IOException failure) {
        return of(failure instanceof NoSuchFileException ? "NOT_FOUND" : Reason.NO_ACCESS.name());
    }

    private static Finding of(String reason) {
        return new Finding(
                RULE,
                Rule.UNREADABLE.severity(),
                Place.NOWHERE,
                List.of(),
                "",
                Message.of("unreadable.expected"),
                Message.of("unreadable." + reason + ".actual"),
                Message.of("unreadable.law"),
                Message.of("unreadable." + reason + ".advice"));
    }
}
