package org.gongkai.report.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.gongkai.report.AnnualReport;
import org.gongkai.report.Message;
import org.gongkai.report.Place;
import org.gongkai.report.check.Finding;
import org.gongkai.report.check.Rule;
import org.gongkai.report.cli.input.Found;
import org.gongkai.report.cli.input.Inputs;
import org.gongkai.report.read.Reading;
import org.gongkai.report.read.ReportReader;
import org.gongkai.report.read.UnitNames;
import org.gongkai.report.read.source.Source;
import org.gongkai.report.read.source.UnreadableException;
import org.jspecify.annotations.Nullable;

/**
 * Last year's reports as {@code --last-year} names them. Unit and year of each are held; a report itself is read again
 * when its successor comes, for all of them together may not fit into memory.
 */
final class LastYearReports implements LastYear {

    private static final int MOST_NAMED = 5;

    private record Known(@Nullable String unit, @Nullable Integer year, Found.Candidate file) {

        static Known of(Outcome.Checked outcome, Found.Candidate file) {
            AnnualReport report = outcome.reading().report();
            return new Known(report.unit(), report.year(), file);
        }
    }

    private final ReportReader reader;
    private final String where;
    private final List<Known> known;
    private final boolean one;

    private LastYearReports(ReportReader reader, String where, List<Known> known, boolean one) {
        this.reader = reader;
        this.where = where;
        this.known = List.copyOf(known);
        this.one = one;
    }

    /**
     * Takes in all reports of a file, a folder or a zip.
     *
     * @param where what {@code --last-year} says, for messages
     * @param reading reads a file without judging it
     * @param reader reads it again
     * @param unreadable told of what cannot be read
     */
    static LastYearReports of(
            Inputs inputs,
            String where,
            FileCheck reading,
            ReportReader reader,
            Consumer<Outcome.Unreadable> unreadable)
            throws InterruptedException {
        List<Known> known = Collections.synchronizedList(new ArrayList<>());
        new CheckRun(file -> noted(reading.check(file), file, known), CheckRun.LIMIT).run(inputs, outcome -> {
            if (outcome instanceof Outcome.Unreadable failed) {
                unreadable.accept(failed);
            }
            return true;
        });
        known.sort(Comparator.comparing(one -> one.file.name()));
        return new LastYearReports(reader, where, known, !inputs.isMany());
    }

    private static Outcome noted(Outcome outcome, Found.Candidate file, List<Known> known) {
        if (outcome instanceof Outcome.Checked checked) {
            known.add(Known.of(checked, file));
        }
        return outcome;
    }

    @Override
    public Match of(Reading reading) {
        String unit = reading.report().unit();
        Integer year = reading.report().year();
        List<Known> matches = matches(unit, year);
        if (matches.size() != 1) {
            return new Match(null, unclear(unit, year, matches));
        }
        try {
            Found.Candidate file = matches.get(0).file;
            return new Match(reader.read(new Source(file.name(), file.content().load())), null);
        } catch (IOException | UnreadableException changedMeanwhile) {
            return new Match(null, unclear(unit, year, List.of()));
        }
    }

    /** A single file given for a report is taken even where one of the two does not name its unit or its year. */
    private List<Known> matches(@Nullable String unit, @Nullable Integer year) {
        if (!one && (unit == null || year == null)) {
            return List.of();
        }
        List<Known> ofYear = known.stream()
                .filter(report -> (report.year == null || year == null) ? one : report.year == year - 1)
                .toList();
        List<Known> exact = ofYear.stream()
                .filter(report -> unit != null && unit.equals(report.unit))
                .toList();
        return !exact.isEmpty()
                ? exact
                : ofYear.stream()
                        .filter(report ->
                                (report.unit == null || unit == null) ? one : UnitNames.meanTheSame(unit, report.unit))
                        .toList();
    }

    private Finding unclear(@Nullable String unit, @Nullable Integer year, List<Known> matches) {
        return new Finding(
                Rule.LAST_YEAR_UNCLEAR.id(),
                Rule.LAST_YEAR_UNCLEAR.severity(),
                Place.NOWHERE,
                List.of(),
                "",
                unit == null || year == null
                        ? Message.of("last-year-unclear.expected-any")
                        : Message.of("last-year-unclear.expected", unit, year - 1),
                actual(matches),
                Message.of("last-year-unclear.law"),
                Message.of(matches.isEmpty() ? "last-year-unclear.none.advice" : "last-year-unclear.several.advice"));
    }

    private Message actual(List<Known> matches) {
        if (matches.isEmpty()) {
            return Message.of("last-year-unclear.none.actual", where);
        }
        String files = matches.stream()
                .limit(MOST_NAMED)
                .map(report -> report.file.name())
                .collect(Collectors.joining(" · "));
        return Message.of("last-year-unclear.several.actual", matches.size(), files);
    }
}
