package org.gongkai.report.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.rules.request.Period;
import org.gongkai.rules.request.Periods;
import org.gongkai.rules.request.Step;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;

/** The options of {@code gongkai deadline} as written (期限选项). */
final class DeadlineOptions {

    static final String RECEIVED = "--received";
    static final String CORRECTION_ASKED = "--correction-asked";
    static final String CORRECTED = "--corrected";
    static final String CONSULTED = "--consulted";
    static final String EXTENDED = "--extended";
    static final String FEE_NOTICED = "--fee-noticed";
    static final String PAID = "--paid";
    static final String PERIOD = "--period";
    static final String FROM = "--from";
    static final String ACCEPTED = "--accepted";

    private static final List<String> STEPS =
            List.of(CORRECTION_ASKED, CORRECTED, CONSULTED, EXTENDED, FEE_NOTICED, PAID);
    private static final List<String> OF_REQUEST =
            List.of(RECEIVED, CORRECTION_ASKED, CORRECTED, CONSULTED, EXTENDED, FEE_NOTICED, PAID);
    private static final List<String> OF_PERIOD = List.of(FROM, ACCEPTED);

    @Option(names = RECEIVED, paramLabel = "D", order = 1)
    @Nullable
    String received;

    @Option(names = CORRECTION_ASKED, paramLabel = "D", order = 2)
    @Nullable
    String correctionAsked;

    @Option(names = CORRECTED, paramLabel = "D", order = 3)
    @Nullable
    String corrected;

    @Option(names = CONSULTED, paramLabel = "A..B", order = 4)
    List<String> consulted = new ArrayList<>();

    @Option(names = EXTENDED, paramLabel = "N", order = 5)
    @Nullable
    String extended;

    @Option(names = FEE_NOTICED, paramLabel = "D", order = 6)
    @Nullable
    String feeNoticed;

    @Option(names = PAID, paramLabel = "D", order = 7)
    @Nullable
    String paid;

    @Option(names = PERIOD, paramLabel = "NAME", order = 8)
    @Nullable
    String period;

    @Option(names = FROM, paramLabel = "D", order = 9)
    @Nullable
    String from;

    @Option(names = ACCEPTED, paramLabel = "D", order = 10)
    @Nullable
    String accepted;

    /** Refuses options that do not go together. */
    void check(ParseResult call, OptionValues values) {
        Optional<String> step = firstGiven(call, STEPS);
        Optional<String> ofPeriod = firstGiven(call, OF_PERIOD);
        if (period != null) {
            firstGiven(call, OF_REQUEST).ifPresent(option -> {
                throw values.bad("bad.deadline.both", option);
            });
            if (from == null) {
                throw values.bad("bad.deadline.without_from");
            }
        } else if (ofPeriod.isPresent()) {
            throw values.bad("bad.deadline.without_period", ofPeriod.get());
        } else if (received == null) {
            throw step.isEmpty()
                    ? values.bad("bad.deadline.none")
                    : values.bad("bad.deadline.without_received", step.get());
        }
    }

    private static Optional<String> firstGiven(ParseResult call, List<String> options) {
        return options.stream().filter(call::hasMatchedOption).findFirst();
    }

    /** The steps of a request, in order. */
    List<Step> steps(String received, OptionValues values) {
        RequestSteps steps = new RequestSteps(values.date(RECEIVED, received));
        if (extended != null) {
            steps.extended(values.number(EXTENDED, extended, 1, Step.Extended.MAX_DAYS));
        }
        if (correctionAsked != null) {
            steps.dated(new Step.CorrectionAsked(values.date(CORRECTION_ASKED, correctionAsked)));
        }
        if (corrected != null) {
            steps.dated(new Step.Corrected(values.date(CORRECTED, corrected)));
        }
        if (feeNoticed != null) {
            steps.dated(new Step.FeeNoticed(values.date(FEE_NOTICED, feeNoticed)));
        }
        if (paid != null) {
            steps.dated(new Step.Paid(values.date(PAID, paid)));
        }
        consulted.forEach(span -> steps.dated(values.consulted(CONSULTED, span)));
        return steps.inOrder();
    }

    /** The period asked for; {@link #check} has let it through. */
    PeriodAsked period(Periods periods, OptionValues values) {
        Period named = periods.named(values.period(PERIOD, String.valueOf(period)));
        LocalDate start = values.date(FROM, String.valueOf(from));
        LocalDate acceptance = accepted == null ? start : values.date(ACCEPTED, accepted);
        if (accepted != null && named.chosenBy() != Period.ChosenBy.ACCEPTED) {
            throw values.bad("bad.deadline.accepted", named.name().id());
        }
        if (acceptance.isAfter(start)) {
            throw values.bad("bad.deadline.accepted_later", acceptance.toString(), start.toString());
        }
        return new PeriodAsked(named, start, acceptance);
    }
}
