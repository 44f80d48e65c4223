package org.gongkai.report.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.report.Messages;
import org.gongkai.report.write.CheckPage;
import org.gongkai.report.write.CheckedFile;

/** Results as one page, which has a summary of all files on top and so is written when the last is done. */
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
        String file = Paint.plain(outcome.file());
        if (outcome instanceof Outcome.Checked checked) {
            files.add(new CheckedFile(file, checked.reading().report(), checked.findings(), null));
        } else if (outcome instanceof Outcome.Unreadable unreadable) {
            files.add(new CheckedFile(file, null, List.of(unreadable.finding()), null));
        } else if (outcome instanceof Outcome.Skipped skipped) {
            files.add(new CheckedFile(file, null, List.of(), messages.text(skipped.reason())));
        }
    }

    @Override
    public void end(Tally tally) {
        out.print(CheckPage.render(files, messages));
    }
}
