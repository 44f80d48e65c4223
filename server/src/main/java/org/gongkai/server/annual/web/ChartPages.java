package org.gongkai.server.annual.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.report.AnnualReport;
import org.gongkai.rules.form.CellId;
import org.gongkai.rules.form.Figures;
import org.gongkai.rules.form.FormTable;
import org.gongkai.server.annual.AnnualReports;
import org.gongkai.server.annual.EarlierReports;
import org.gongkai.server.annual.YearReport;
import org.gongkai.server.office.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The requests of a report drawn (年报图表): by year, by kind of applicant, by outcome, each in its table. */
@Controller
class ChartPages {

    private static final int MOST_YEARS = 12;
    private static final String TOTAL = "total";
    private static final String RECEIVED = "new";

    private final AnnualReports reports;
    private final EarlierReports earlier;

    ChartPages(AnnualReports reports, EarlierReports earlier) {
        this.reports = reports;
        this.earlier = earlier;
    }

    /**
     * A figure and how long it is drawn beside the others.
     *
     * @param cell the cell that it stands in; empty for another year's
     */
    record Bar(String label, BigDecimal figure, String cell, BigDecimal longest) {

        /** Width in hundredths. */
        public String width() {
            double part = longest.signum() == 0 ? 0 : figure.doubleValue() / longest.doubleValue();
            return Math.round(part * 100) + "%";
        }
    }

    /** @param title message that names it */
    record Chart(String title, List<Bar> bars) {

        /** Every bar against the longest. */
        static Chart of(String title, List<Bar> bars) {
            BigDecimal longest = bars.stream().map(Bar::figure).reduce(BigDecimal.ZERO, BigDecimal::max);
            return new Chart(
                    title,
                    bars.stream()
                            .map(bar -> new Bar(bar.label(), bar.figure(), bar.cell(), longest))
                            .toList());
        }
    }

    @GetMapping("/office/annual/{year}/charts")
    String charts(Actor actor, @PathVariable int year, Model model) {
        YearReport report = reports.find(actor, year);
        AnnualReport printed = reports.print(actor, report);
        FormTable requests = printed.form().tables().stream()
                .filter(table -> table.source() == FormTable.Source.DOCKET)
                .findFirst()
                .orElseThrow();
        model.addAttribute("actor", actor);
        model.addAttribute("report", report);
        model.addAttribute(
                "charts",
                List.of(
                        Chart.of("annual.chart.years", years(actor, year, printed, requests)),
                        Chart.of("annual.chart.kinds", kinds(printed.figures(), requests)),
                        Chart.of("annual.chart.outcomes", outcomes(printed.figures(), requests))));
        return "office/annual-charts";
    }

    private List<Bar> years(Actor actor, int last, AnnualReport printed, FormTable requests) {
        CellId received = new CellId(requests.id(), RECEIVED, TOTAL);
        List<Bar> years = new ArrayList<>();
        Optional<AnnualReport> one = Optional.of(printed);
        for (int year = last; one.isPresent() && year > last - MOST_YEARS; year--) {
            String cell = year == last ? received.toString() : "";
            years.add(0, bar(String.valueOf(year), one.orElseThrow().figures(), received, cell));
            one = earlier.before(actor, year);
        }
        return years;
    }

    private static List<Bar> kinds(Figures figures, FormTable requests) {
        return requests.columns().stream()
                .filter(column -> !column.id().equals(TOTAL))
                .map(column -> bar(column.label().text(), figures, new CellId(requests.id(), RECEIVED, column.id())))
                .toList();
    }

    private static List<Bar> outcomes(Figures figures, FormTable requests) {
        return requests.rows().stream()
                .filter(row -> !row.replies().isEmpty())
                .map(row -> bar(row.label().text(), figures, new CellId(requests.id(), row.id(), TOTAL)))
                .toList();
    }

    private static Bar bar(String label, Figures figures, CellId cell) {
        return bar(label, figures, cell, cell.toString());
    }

    private static Bar bar(String label, Figures figures, CellId from, String cell) {
        BigDecimal value = figures.value(from);
        return new Bar(label, value == null ? BigDecimal.ZERO : value, cell, BigDecimal.ONE);
    }
}
