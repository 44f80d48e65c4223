package org.gongkai.server.annual.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.function.Function;
import org.gongkai.report.AnnualReport;
import org.gongkai.rules.form.CellId;
import org.gongkai.rules.form.Figures;
import org.gongkai.rules.form.FormTable;
import org.gongkai.rules.form.ReportForm;

/**
 * Figures of a report drawn beside each other (年报图表), in the table that says them.
 *
 * @param title message that names it
 */
record Chart(String title, List<Bar> bars) {

    private static final String TOTAL = "total";
    private static final String RECEIVED = "new";

    Chart {
        bars = List.copyOf(bars);
    }

    /**
     * A figure and how long it is drawn beside the others.
     *
     * @param path page that the figure opens, empty where there is none
     */
    record Bar(String label, BigDecimal figure, String path, BigDecimal longest) {

        static Bar of(String label, Figures figures, CellId cell, String path) {
            BigDecimal value = figures.value(cell);
            return new Bar(label, value == null ? BigDecimal.ZERO : value, path, BigDecimal.ONE);
        }

        /** Width in hundredths. */
        public String width() {
            double part = longest.signum() == 0 ? 0 : figure.doubleValue() / longest.doubleValue();
            return Math.round(part * 100) + "%";
        }
    }

    /** Whether any of its figures is more than nought. */
    boolean saysSomething() {
        return bars.stream().anyMatch(bar -> bar.figure().signum() > 0);
    }

    /** Every bar against the longest. */
    static Chart of(String title, List<Bar> bars) {
        BigDecimal longest = bars.stream().map(Bar::figure).reduce(BigDecimal.ZERO, BigDecimal::max);
        return new Chart(
                title,
                bars.stream()
                        .map(bar -> new Bar(bar.label(), bar.figure(), bar.path(), longest))
                        .toList());
    }

    /**
     * The requests of a report: by year, by kind of applicant, by outcome.
     *
     * @param years the report and those before it, by year
     * @param pathOfYear page that a year's figure opens
     * @param pathOfCell page that a figure of the report itself opens
     */
    static List<Chart> requests(
            SortedMap<Integer, AnnualReport> years,
            Function<Integer, String> pathOfYear,
            Function<CellId, String> pathOfCell) {
        AnnualReport report = Objects.requireNonNull(years.get(years.lastKey()));
        FormTable requests = requests(report.form());
        List<Bar> received = new ArrayList<>();
        CellId all = received(report.form());
        years.forEach(
                (year, one) -> received.add(Bar.of(String.valueOf(year), one.figures(), all, pathOfYear.apply(year))));
        return List.of(
                of("annual.chart.years", received),
                of("annual.chart.kinds", kinds(report.figures(), requests, pathOfCell)),
                of("annual.chart.outcomes", outcomes(report.figures(), requests, pathOfCell)));
    }

    /** The cell in which a report says how many requests came. */
    static CellId received(ReportForm form) {
        return new CellId(requests(form).id(), RECEIVED, TOTAL);
    }

    private static List<Bar> kinds(Figures figures, FormTable requests, Function<CellId, String> path) {
        return requests.columns().stream()
                .filter(column -> !column.id().equals(TOTAL))
                .map(column -> {
                    CellId cell = new CellId(requests.id(), RECEIVED, column.id());
                    return Bar.of(column.label().text(), figures, cell, path.apply(cell));
                })
                .toList();
    }

    private static List<Bar> outcomes(Figures figures, FormTable requests, Function<CellId, String> path) {
        return requests.rows().stream()
                .filter(row -> !row.replies().isEmpty())
                .map(row -> {
                    CellId cell = new CellId(requests.id(), row.id(), TOTAL);
                    return Bar.of(row.label().text(), figures, cell, path.apply(cell));
                })
                .toList();
    }

    private static FormTable requests(ReportForm form) {
        return form.tables().stream()
                .filter(table -> table.source() == FormTable.Source.DOCKET)
                .findFirst()
                .orElseThrow();
    }
}
