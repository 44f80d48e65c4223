package org.gongkai.report.mess;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongkai.report.AnnualReport;
import org.gongkai.report.Chapter;
import org.gongkai.report.Place;
import org.gongkai.report.check.Finding;
import org.gongkai.report.read.Reading;
import org.gongkai.rules.form.CellId;
import org.gongkai.rules.form.FormTable;
import org.jspecify.annotations.Nullable;

/** What was read and found, compared with what was expected; each difference is one line for people. */
final class Differences {

    private final ExpectedReport expected;
    private final AnnualReport report;
    private final List<String> lines = new ArrayList<>();

    private Differences(ExpectedReport expected, AnnualReport report) {
        this.expected = expected;
        this.report = report;
    }

    static List<String> between(ExpectedReport expected, Reading reading, List<Finding> findings) {
        Differences differences = new Differences(expected, reading.report());
        differences.head();
        differences.figures();
        differences.statements("facts", ReportStatements.facts(reading.report().facts()));
        differences.statements("frame", ReportStatements.frame(reading.report().frame()));
        differences.chapters();
        differences.lines.addAll(FindingDifferences.between(expected.findings(), findings));
        return differences.lines;
    }

    private void head() {
        compare("unit", expected.text("unit"), report.unit());
        compare(
                "year",
                expected.text("year"),
                report.year() == null ? null : report.year().toString());
        compare("form", expected.text("form"), report.form().id());
        if (expected.has("unit_full")) {
            compare("unit_full", expected.text("unit_full"), report.unitFull());
        }
    }

    private void figures() {
        for (FormTable table : report.form().tables()) {
            List<String> columns =
                    table.columns().stream().map(column -> column.id()).toList();
            for (CellId cell : table.cells()) {
                String wanted = expected.figure(cell, columns.indexOf(cell.column()));
                String read = FigureWords.of(report.figures().get(cell));
                if (!FigureWords.areTheSame(wanted, read)) {
                    lines.add("figure " + cell + ": expected <" + wanted + "> but was <" + read + "> at "
                            + report.places().getOrDefault(cell, Place.NOWHERE));
                }
            }
        }
    }

    private void statements(String kind, Map<String, String> read) {
        expected.map(kind).forEach((key, value) -> {
            if (!read.containsKey(key)) {
                throw new IllegalArgumentException("There is no " + kind + " '" + key + "', only " + read.keySet());
            }
            compare(kind + " " + key, value == null ? null : value.toString(), read.get(key));
        });
    }

    private void chapters() {
        List<String> numbers = report.chapters().stream()
                .map(chapter -> String.valueOf(chapter.number()))
                .toList();
        compare("chapters", expected.chapters().toString(), numbers.toString());
        for (Chapter chapter : report.chapters()) {
            Object text = expected.map("says").get(String.valueOf(chapter.number()));
            if (text != null) {
                compare("text of chapter " + chapter.number(), text.toString().strip(), chapter.text());
            }
        }
    }

    private void compare(String what, @Nullable String wanted, @Nullable String read) {
        if (!Objects.equals(wanted, read)) {
            lines.add(what + ": expected <" + wanted + "> but was <" + read + ">");
        }
    }
}
