package org.gongkai.server.annual.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gongkai.report.AnnualReport;
import org.gongkai.server.annual.PublishedReports;
import org.gongkai.server.portal.ItemPart;
import org.gongkai.server.publication.CatalogueItem;
import org.springframework.stereotype.Component;

/** The same drawn below a published report, beside those of the years before (年报公开图表). */
@Component
class PublicCharts implements ItemPart {

    private final PublishedReports reports;

    PublicCharts(PublishedReports reports) {
        this.reports = reports;
    }

    @Override
    public Optional<Shown> of(CatalogueItem item) {
        SortedMap<Integer, PublishedReports.Printed> years = reports.upTo(item, ChartPages.MOST_YEARS);
        if (years.isEmpty()) {
            return Optional.empty();
        }
        SortedMap<Integer, AnnualReport> printed = new TreeMap<>();
        years.forEach((year, one) -> printed.put(year, one.report()));
        Map<Integer, String> others = new HashMap<>();
        years.headMap(years.lastKey())
                .forEach((year, one) -> others.put(year, "/items/" + one.item().id()));
        List<Chart> charts = Chart.requests(printed, year -> others.getOrDefault(year, ""), cell -> "").stream()
                .filter(Chart::saysSomething) // noughts stand in the report's own tables
                .toList();
        return charts.isEmpty() ? Optional.empty() : Optional.of(new Shown("annual-charts", Map.of("charts", charts)));
    }

    @Override
    public Stream<Long> showing(CatalogueItem item) {
        return reports.after(item).stream();
    }
}
