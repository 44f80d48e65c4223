package org.gongkai.report.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.gongkai.report.check.CheckSettings;
import org.gongkai.report.check.ReportChecker;
import org.gongkai.report.cli.input.Inputs;
import org.gongkai.report.read.ReportReader;
import org.gongkai.rules.Severity;
import org.gongkai.rules.form.Forms;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gongkai check}: reads reports, checks them and says what is wrong with each (检查). */
@Command(name = "check", sortOptions = false)
final class CheckCommand implements Callable<Integer> {

    private final Call call;

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli looks for it
    private final HelpOption help = new HelpOption();

    @Parameters(arity = "1..*", paramLabel = "PATH", descriptionKey = "paths")
    private List<Path> paths = List.of();

    @Option(names = "--last-year", paramLabel = "PATH", order = 1)
    private @Nullable Path lastYear;

    @Option(names = "--format", paramLabel = "text|json|html", order = 2)
    private Format format = Format.text;

    @Option(names = "--output", paramLabel = "FILE", order = 3)
    private @Nullable Path output;

    @Option(names = "--fail-on", paramLabel = "error|warning", order = 4)
    private FailOn failOn = FailOn.error;

    /** Output formats by the names they have in a call. */
    enum Format {
        text,
        json,
        html
    }

    /** From which severity on findings show in the exit status. */
    enum FailOn {
        error(Severity.ERROR),
        warning(Severity.WARNING);

        private final Severity severity;

        FailOn(Severity severity) {
            this.severity = severity;
        }
    }

    CheckCommand(Call call) {
        this.call = call;
    }

    @Override
    public Integer call() throws Exception {
        ReportReader reader = new ReportReader(call.forms());
        Tally tally = new Tally();
        try (OutputTarget target = OutputTarget.of(output, call);
                Inputs inputs = new Inputs(paths, target.files())) {
            FileCheck check = new FileCheck(reader, judge(call.forms(), lastYear(reader, tally)), call::defect);
            run(check, inputs, target, tally);
            target.finish();
        }
        return tally.exitStatus(failOn.severity);
    }

    private static FileCheck.Judge judge(Forms forms, LastYear lastYear) {
        ReportChecker checker = new ReportChecker(CheckSettings.house(), forms);
        return reading -> {
            LastYear.Match match = lastYear.of(reading);
            return match.addTo(checker.check(reading, match.reading()));
        };
    }

    private LastYear lastYear(ReportReader reader, Tally tally) throws InterruptedException {
        if (lastYear == null) {
            return LastYear.NONE;
        }
        FileCheck reading = new FileCheck(reader, unjudged -> List.of(), call::defect);
        try (Inputs inputs = new Inputs(List.of(lastYear), Set.of())) {
            return LastYearReports.of(inputs, lastYear.toString(), reading, reader, failed -> {
                tally.addUnreadableBeside();
                call.complain(
                        "last-year.unreadable",
                        failed.file(),
                        call.messages().text(failed.finding().actual()),
                        call.messages().text(failed.finding().advice()));
            });
        }
    }

    private ResultWriter results(OutputTarget target, Inputs inputs) {
        return switch (format) {
            case text ->
                new TextResult(target.writer(), call.messages(), call.around(), target.isTerminal(), inputs::isMany);
            case json -> new JsonResult(target.writer(), call.messages());
            case html -> new HtmlResult(target.writer(), call.messages());
        };
    }

    private void run(FileCheck check, Inputs inputs, OutputTarget target, Tally tally) throws InterruptedException {
        ResultWriter results = results(target, inputs);
        ProgressBar progress = new ProgressBar(call.around());
        new CheckRun(check::check, CheckRun.LIMIT).run(inputs, outcome -> {
            tally.add(outcome);
            progress.clear();
            results.write(outcome);
            boolean wanted = target.isWanted();
            progress.show(tally.files(), inputs.total());
            return wanted;
        });
        progress.clear();
        results.end(tally);
    }
}
