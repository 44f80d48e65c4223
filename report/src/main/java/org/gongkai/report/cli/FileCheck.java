package org.gongkai.report.cli;

import java.io.IOException;
import java.util.List;
import java.util.function.BiConsumer;
import org.gongkai.report.Message;
import org.gongkai.report.check.Finding;
import org.gongkai.report.cli.input.Found;
import org.gongkai.report.read.Reading;
import org.gongkai.report.read.ReportReader;
import org.gongkai.report.read.source.Source;
import org.gongkai.report.read.source.UnreadableException;
import org.gongkai.report.read.source.UnreadableException.Reason;

/** Loads, reads and checks one file; whatever goes wrong with it is its outcome. Safe for use by several threads. */
final class FileCheck {

    /** Gives the findings of a report. */
    interface Judge {
        List<Finding> findings(Reading reading);
    }

    private final ReportReader reader;
    private final Judge judge;
    private final BiConsumer<String, Throwable> defects;

    /** @param defects told of a failure that is a mistake of the program, and with which file it happened */
    FileCheck(ReportReader reader, Judge judge, BiConsumer<String, Throwable> defects) {
        this.reader = reader;
        this.judge = judge;
        this.defects = defects;
    }

    Outcome check(Found.Candidate file) {
        try {
            Reading reading = reader.read(new Source(file.name(), file.content().load()));
            return new Outcome.Checked(file.name(), reading, judge.findings(reading));
        } catch (UnreadableException e) {
            return isNoReportAtAll(file, e.reason())
                    ? new Outcome.Skipped(file.name(), Message.of("skipped.unknown"))
                    : new Outcome.Unreadable(file.name(), UnreadableFinding.of(e));
        } catch (IOException e) {
            return new Outcome.Unreadable(file.name(), UnreadableFinding.of(e));
        } catch (OutOfMemoryError e) {
            return new Outcome.Unreadable(file.name(), UnreadableFinding.of(Reason.TOO_LARGE));
        } catch (StackOverflowError e) {
            return new Outcome.Unreadable(file.name(), UnreadableFinding.of(Reason.DAMAGED));
        } catch (RuntimeException | Error e) {
            defects.accept(file.name(), e);
            return new Outcome.Unreadable(file.name(), UnreadableFinding.of(Reason.DAMAGED));
        }
    }

    /** In a folder lie files of all kinds; only one that the call itself names must be a report. */
    private boolean isNoReportAtAll(Found.Candidate file, Reason reason) {
        return !file.named()
                && (reason == Reason.UNKNOWN_FORMAT || (reason == Reason.TOO_LARGE && isUnknownByItsHead(file)));
    }

    private boolean isUnknownByItsHead(Found.Candidate file) {
        try {
            reader.read(new Source(file.name(), file.content().head()));
            return false;
        } catch (UnreadableException e) {
            return e.reason() == Reason.UNKNOWN_FORMAT;
        } catch (IOException e) {
            return false;
        }
    }
}
