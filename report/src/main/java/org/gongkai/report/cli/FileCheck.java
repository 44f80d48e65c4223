package org.gongkai.report.cli;

import java.io.IOException;
import java.util.List;
import java.util.function.BiConsumer;
import org.gongkai.report.Message;
import org.gongkai.report.check.Finding;
import org.gongkai.report.check.ReportChecker;
import org.gongkai.report.cli.input.Found;
import org.gongkai.report.read.Reading;
import org.gongkai.report.read.ReportReader;
import org.gongkai.report.read.Source;
import org.gongkai.report.read.UnreadableException;
import org.gongkai.report.read.UnreadableException.Reason;

/** Loads, reads and checks one file; whatever goes wrong with it is its outcome. Safe for use by several threads. */
final class FileCheck {

    private final ReportReader reader;
    private final ReportChecker checker;
    private final LastYear lastYear;
    private final BiConsumer<String, Throwable> defects;

    /** @param defects told of a failure that is a mistake of the program, and with which file it happened */
    FileCheck(ReportReader reader, ReportChecker checker, LastYear lastYear, BiConsumer<String, Throwable> defects) {
        this.reader = reader;
        this.checker = checker;
        this.lastYear = lastYear;
        this.defects = defects;
    }

    Outcome check(Found.Candidate file) {
        try {
            return judged(
                    file.name(),
                    reader.read(new Source(file.name(), file.content().load())));
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

    private Outcome judged(String name, Reading reading) {
        LastYear.Match match = lastYear.of(reading);
        List<Finding> findings = match.addTo(checker.check(reading, match.reading()));
        return new Outcome.Checked(name, reading, findings);
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
