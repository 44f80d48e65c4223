package org.gongkai.server.portal.content;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Figures as a table by year (年度数据表): a row a year, a column a series.
 *
 * @param series the columns
 * @param years the rows, the latest first, each with its figures by series
 */
record YearTable(List<String> series, Map<Integer, Map<String, Figure>> years) {

    static YearTable of(List<Figure> figures) {
        Set<String> series = new LinkedHashSet<>();
        figures.forEach(figure -> series.add(figure.series()));
        Map<Integer, Map<String, Figure>> years = figures.stream()
                .collect(Collectors.groupingBy(
                        Figure::year,
                        () -> new TreeMap<>(Comparator.reverseOrder()),
                        Collectors.toMap(Figure::series, Function.identity())));
        return new YearTable(List.copyOf(series), years);
    }

    public boolean isEmpty() {
        return series.isEmpty();
    }

    /** A chart for each series that has figures of more than one year, and not only zeros. */
    public List<YearChart> charts() {
        return series.stream()
                .map(name -> years.values().stream()
                        .filter(year -> year.containsKey(name))
                        .map(year -> year.get(name))
                        .sorted(Comparator.comparing(Figure::year))
                        .toList())
                .filter(figures -> figures.size() > 1
                        && figures.stream().anyMatch(figure -> figure.value().signum() > 0))
                .map(YearChart::of)
                .toList();
    }
}
