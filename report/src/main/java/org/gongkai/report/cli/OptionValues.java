package org.gongkai.report.cli;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import org.gongkai.report.Phrases;
import org.gongkai.rules.request.PeriodName;
import org.gongkai.rules.request.Step;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** The values of options as written (选项的值), read with errors in the reader's language that name the cure. */
final class OptionValues {

    /** Years that a date on the command line may have; another is a slip of the pen. */
    private static final int FIRST_YEAR = 2000;

    private static final int LAST_YEAR = 2199;
    private static final String SPAN = "..";

    private final CommandLine commandLine;
    private final Phrases phrases;

    OptionValues(CommandLine commandLine, Phrases phrases) {
        this.commandLine = commandLine;
        this.phrases = phrases;
    }

    /** The error to throw at a call that is wrong. */
    ParameterException bad(String key, Object... arguments) {
        return new ParameterException(commandLine, phrases.text(key, arguments));
    }

    LocalDate date(String option, String value) {
        LocalDate date;
        try {
            date = LocalDate.parse(value.strip());
        } catch (DateTimeParseException e) {
            throw bad("bad.date", option, value);
        }
        if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
            throw bad("bad.date.year", option, value);
        }
        return date;
    }

    @Nullable
    LocalDate dateOrNull(String option, @Nullable String value) {
        return value == null ? null : date(option, value);
    }

    /** A consultation, {@code 2021-01-12..2021-01-20} or, while the opinion is awaited, {@code 2021-01-12..}. */
    Step.Consulted consulted(String option, String value) {
        int dots = value.indexOf(SPAN);
        if (dots < 0) {
            throw bad("bad.span", option, value);
        }
        String returned = value.substring(dots + SPAN.length());
        return new Step.Consulted(
                date(option, value.substring(0, dots)), returned.isBlank() ? null : date(option, returned));
    }

    int number(String option, String value, int from, int to) {
        try {
            int number = Integer.parseInt(value.strip());
            if (number >= from && number <= to) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw bad("bad.number", option, value, from, to);
        }
        throw bad("bad.number", option, value, from, to);
    }

    AnswerFormat format(String option, String value) {
        return AnswerFormat.of(value).orElseThrow(() -> bad("bad.format", option, value));
    }

    PeriodName period(String option, String value) {
        return PeriodName.of(value.strip()).orElseThrow(() -> {
            List<String> names =
                    Arrays.stream(PeriodName.values()).map(PeriodName::id).toList();
            return bad("bad.period", option, value, String.join(", ", names));
        });
    }
}
