package org.gongkai.report.cli;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.gongkai.report.Phrases;
import org.gongkai.rules.fee.Fee;
import org.gongkai.rules.fee.FeeBasis;
import org.gongkai.rules.fee.Tariffs;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code gongkai fee} (信息处理费): what a request costs, by items or by pages. */
@Command(name = "fee", sortOptions = false, usageHelpAutoWidth = true)
final class FeeCommand implements Callable<Integer> {

    private static final String ITEMS = "--items";
    private static final String PAGES = "--pages";
    private static final String NOTICE_DATE = "--notice-date";

    private final Supplier<CommandContext> context;

    @SuppressWarnings("NullAway.Init") // picocli sets it before anything else
    private CommandSpec spec;

    @Option(names = ITEMS, paramLabel = "N", order = 1)
    private @Nullable String items;

    @Option(names = PAGES, paramLabel = "N", order = 2)
    private @Nullable String pages;

    @Option(names = NOTICE_DATE, paramLabel = "D", order = 3)
    private @Nullable String noticeDate;

    @Option(names = "--format", paramLabel = "text|json", order = 4)
    private String format = "text";

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli looks for it
    private final HelpOption help = new HelpOption();

    FeeCommand(Supplier<CommandContext> context) {
        this.context = context;
    }

    @Spec
    void spec(CommandSpec spec) {
        this.spec = spec;
        spec.resourceBundle(new HelpBundle("fee", context));
    }

    @Override
    public Integer call() {
        Phrases phrases = DeadlineWords.in(context.get().locale());
        OptionValues values = new OptionValues(spec.commandLine(), phrases);
        AnswerFormat output = values.format("--format", format);
        if (items != null && pages != null) {
            throw values.bad("bad.fee.both");
        }
        if (items != null) {
            print(FeeBasis.ITEMS, quantity(ITEMS, items, values), values, phrases, output);
        } else if (pages != null) {
            print(FeeBasis.PAGES, quantity(PAGES, pages, values), values, phrases, output);
        } else {
            throw values.bad("bad.fee.none");
        }
        return ExitCode.OK;
    }

    private static int quantity(String option, String value, OptionValues values) {
        return values.number(option, value, 0, Tariffs.MAX_QUANTITY);
    }

    private void print(FeeBasis basis, int quantity, OptionValues values, Phrases phrases, AnswerFormat output) {
        Tariffs tariffs = Tariffs.builtIn();
        LocalDate noticed = values.dateOrNull(NOTICE_DATE, noticeDate);
        Fee fee = tariffs.fee(basis, quantity, noticed);
        FeeText text = new FeeText(phrases, tariffs);
        spec.commandLine()
                .getOut()
                .println(output == AnswerFormat.JSON ? FeeText.json(fee) : text.of(basis, quantity, noticed, fee));
    }
}
