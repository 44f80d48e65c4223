package org.gongkai.report.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.gongkai.report.check.CheckSettings;
import org.gongkai.report.check.ReportChecker;
import org.gongkai.rules.Severity;
import org.gongkai.rules.form.Forms;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gongkai compare}: two reports of one unit side by side (比对). */
@Command(name = "compare", sortOptions = false)
final class CompareCommand implements Callable<Integer> {

    private final Call call;

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli looks for it
    private final HelpOption help = new HelpOption();

    @Parameters(index = "0", paramLabel = "OLD", descriptionKey = "old")
    private Path older = Path.of("");

    @Parameters(index = "1", paramLabel = "NEW", descriptionKey = "new")
    private Path newer = Path.of("");

    @Option(names = "--all", order = 1)
    private boolean all;

    @Option(names = "--format", paramLabel = "text|json", order = 2)
    private Format format = Format.text;

    /** Output formats by the names they have in a call. */
    enum Format {
        text,
        json
    }

    CompareCommand(Call call) {
        this.call = call;
    }

    @Override
    public Integer call() throws InterruptedException {
        Forms forms = call.forms();
        List<Outcome.Checked> reports = new ReportFiles(call, forms).read(List.of(older, newer));
        if (reports.size() < 2) {
            return ExitStatus.UNUSABLE;
        }
        Comparison comparison =
                Comparison.of(reports.get(0), reports.get(1), new ReportChecker(CheckSettings.house(), forms));
        if (format == Format.json) {
            call.around().out().println(new CompareJson(call.messages()).text(comparison));
        } else {
            new CompareText(call.around().out(), call.messages(), call.around(), all).write(comparison);
        }
        return comparison.findings().stream().anyMatch(finding -> finding.severity() == Severity.ERROR)
                ? ExitStatus.FINDINGS
                : ExitStatus.CLEAN;
    }
}
