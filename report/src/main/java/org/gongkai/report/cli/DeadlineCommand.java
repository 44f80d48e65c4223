package org.gongkai.report.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.gongkai.report.HolidayFolder;
import org.gongkai.report.Phrases;
import org.gongkai.report.RulesRefusal;
import org.gongkai.report.cli.DeadlineAnswer.Desk;
import org.gongkai.rules.calendar.BrokenHolidaysException;
import org.gongkai.rules.request.ImpossibleStepException;
import org.gongkai.rules.request.PeriodNotInForceException;
import org.gongkai.rules.request.Periods;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code gongkai deadline} (期限计算): the reply to a request, or another statutory period. */
@Command(name = "deadline", sortOptions = false, usageHelpAutoWidth = true)
final class DeadlineCommand implements Callable<Integer> {

    private final Supplier<CommandContext> context;

    @SuppressWarnings("NullAway.Init") // picocli sets it before anything else
    private CommandSpec spec;

    @Mixin
    private final DeadlineOptions options = new DeadlineOptions();

    @Option(names = "--explain", order = 11)
    private boolean explain;

    @Option(names = "--format", paramLabel = "text|json", order = 12)
    private String format = "text";

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli looks for it
    private final HelpOption help = new HelpOption();

    DeadlineCommand(Supplier<CommandContext> context) {
        this.context = context;
    }

    @Spec
    void spec(CommandSpec spec) {
        this.spec = spec;
        spec.resourceBundle(new HelpBundle("deadline", context));
        PeriodNamesHelp.addTo(spec, context);
    }

    @Override
    public Integer call() {
        Phrases phrases = DeadlineWords.in(context.get().locale());
        RulesRefusal refusal = new RulesRefusal(phrases.locale());
        Periods periods = Periods.builtIn();
        try {
            print(phrases, periods);
            return ExitCode.OK;
        } catch (ImpossibleStepException e) {
            throw new ParameterException(spec.commandLine(), refusal.text(e), e);
        } catch (PeriodNotInForceException e) {
            throw new ParameterException(spec.commandLine(), refusal.text(e, periods), e);
        } catch (BrokenHolidaysException e) {
            return fail(phrases.text("holidays." + e.problem().name(), e.file(), e.line(), e.value()));
        } catch (IOException e) {
            return fail(phrases.text("holidays.unreadable", context.get().dataFolder(), e));
        }
    }

    private int fail(String message) {
        spec.commandLine().getErr().println(message);
        return ExitCode.USAGE;
    }

    private void print(Phrases phrases, Periods periods) throws IOException {
        OptionValues values = new OptionValues(spec.commandLine(), phrases);
        AnswerFormat output = values.format("--format", format);
        options.check(spec.commandLine().getParseResult(), values);
        Path dataFolder = context.get().dataFolder();
        Desk desk = new Desk(periods, HolidayFolder.calendar(dataFolder), phrases, dataFolder);
        DeadlineAnswer answer = options.received == null
                ? desk.period(options.period(periods, values))
                : desk.reply(options.steps(options.received, values));
        PrintWriter out = spec.commandLine().getOut();
        if (output == AnswerFormat.JSON) {
            out.println(new ReckoningJson(phrases).text(answer.reckoning()));
            return;
        }
        if (explain) {
            answer.text().explain(answer.reckoning());
        }
        answer.text().lines().forEach(out::println);
    }
}
