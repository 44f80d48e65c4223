package org.gongkai.report.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.report.Messages;
import org.gongkai.report.write.CheckPage;
import org.gongkai.report.write.CheckedFile;

/** Results as one self-contained page; it begins with a summary of all files, so it is written when the last is done. */
final class HtmlResult implements ResultWriter {

    private final PrintWriter out;
    private final Messages messages;
    private final List<CheckedFile> files = new ArrayList<>();

    HtmlResult(PrintWriter out, Messages messages) {
        this.out = out;
        this.messages = messages;
    }

    @Override
    public void write(Outcome outcome) {
        files.add(file(outcome));
    }

    private CheckedFile file(Outcome outcome) {
        if (outcome instanceof Outcome.Checked checked) {
            return new CheckedFile(checked.file(), checked.reading().report(), checked.findings(), null);
        }
        if (outcome instanceof Outcome.Skipped skipped) {
            return new CheckedFile(skipped.file(), null, List.of(), messages.text(skipped.reason()));
        }
        Outcome.Unreadable unreadable = (Outcome.Unreadable) outcome;
        return new CheckedFile(unreadable.file(), null, List.of(unreadable.finding()), null);
    }

    @Override
    public void end(Tally tally) {
        out.print(CheckPage.render(files, messages));
    }
}
