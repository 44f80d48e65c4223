package org.gongkai.server.annual.web;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gongkai.report.AnnualReport;
import org.gongkai.rules.form.CellId;
import org.gongkai.server.annual.AnnualReports;
import org.gongkai.server.annual.EarlierReports;
import org.gongkai.server.annual.YearReport;
import org.gongkai.server.office.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The requests of a report drawn, for the office (年报图表). */
@Controller
class ChartPages {

    static final int MOST_YEARS = 12;

    private final AnnualReports reports;
    private final EarlierReports earlier;

    ChartPages(AnnualReports reports, EarlierReports earlier) {
        this.reports = reports;
        this.earlier = earlier;
    }

    @GetMapping("/office/annual/{year}/charts")
    String charts(Actor actor, @PathVariable int year, Model model) {
        YearReport report = reports.find(actor, year);
        AnnualReport printed = reports.print(actor, report);
        CellId received = Chart.received(printed.form());
        model.addAttribute("actor", actor);
        model.addAttribute("report", report);
        model.addAttribute(
                "charts",
                Chart.requests(
                        years(actor, year, printed),
                        one -> one == year ? path(year, received) : "",
                        cell -> path(year, cell)));
        return "office/annual-charts";
    }

    private SortedMap<Integer, AnnualReport> years(Actor actor, int last, AnnualReport printed) {
        SortedMap<Integer, AnnualReport> years = new TreeMap<>();
        Optional<AnnualReport> one = Optional.of(printed);
        for (int year = last; one.isPresent() && year > last - MOST_YEARS; year--) {
            years.put(year, one.orElseThrow());
            one = earlier.before(actor, year);
        }
        return years;
    }

    private static String path(int year, CellId cell) {
        return "/office/annual/" + year + "/cells/" + cell;
    }
}
