package org.gongkai.report.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gongkai.report.Message;
import org.gongkai.report.check.Finding;
import org.gongkai.report.cli.input.Inputs;
import org.gongkai.report.read.ReportReader;
import org.gongkai.rules.form.Forms;

/** Reads the few files that compare and convert work on, within the same limits as a check. */
final class ReportFiles {

    private final Call call;
    private final FileCheck reading;

    ReportFiles(Call call, Forms forms) {
        this.call = call;
        this.reading = new FileCheck(new ReportReader(forms), unjudged -> List.of(), call::defect);
    }

    /**
     * Reads each file; tells the person of any that cannot be read, and leaves it out.
     *
     * @throws CallException if a path stands for several files
     */
    List<Outcome.Checked> read(List<Path> files) throws InterruptedException {
        List<Outcome.Checked> read = new ArrayList<>();
        for (Path file : files) {
            try (Inputs inputs = new Inputs(List.of(file), Set.of())) {
                List<Outcome> outcomes = new ArrayList<>();
                new CheckRun(reading::check, CheckRun.LIMIT).run(inputs, outcomes::add);
                if (inputs.isMany()) {
                    throw new CallException(Message.of("call.one-file", file.toString()));
                }
                outcomes.forEach(outcome -> take(outcome, read));
            }
        }
        return read;
    }

    private void take(Outcome outcome, List<Outcome.Checked> read) {
        if (outcome instanceof Outcome.Checked checked) {
            read.add(checked);
        } else if (outcome instanceof Outcome.Unreadable unreadable) {
            Finding finding = unreadable.finding();
            call.complain(
                    "call.unreadable",
                    unreadable.file(),
                    call.messages().text(finding.actual()),
                    call.messages().text(finding.advice()));
        }
    }
}
