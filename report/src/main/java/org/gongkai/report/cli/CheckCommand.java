package org.gongkai.report.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.gongkai.report.check.CheckSettings;
import org.gongkai.report.check.ReportChecker;
import org.gongkai.report.check.Severity;
import org.gongkai.report.cli.input.Inputs;
import org.gongkai.report.read.ReportReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gongkai check}: reads reports, checks them and says what is wrong with each (检查). */
@Command(name = "check", sortOptions = false)
final class CheckCommand implements Callable<Integer> {

    private final Call call;

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
        text
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
        try (OutputTarget target = OutputTarget.of(output, call);
                Inputs inputs = new Inputs(paths, target.files())) {
            FileCheck check =
                    new FileCheck(reader, new ReportChecker(CheckSettings.house()), LastYear.NONE, call::defect);
            ResultWriter results = new TextResult(
                    target.writer(), call.messages(), call.around(), target.isTerminal(), inputs::isMany);
            Tally tally = new Tally();
            new CheckRun(check::check, CheckRun.LIMIT).run(inputs, outcome -> {
                tally.add(outcome);
                results.write(outcome);
                return target.isWanted();
            });
            results.end(tally);
            target.finish();
            return tally.exitStatus(failOn.severity);
        }
    }
}
