package org.gongkai.server.portal.content;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A chart of one series: a bar a year, on a sheet of 320 by 190 (年度柱状图). The table beside it says the same in words.
 *
 * @param series what is counted
 * @param measure in what the figures are counted, if all are in the same; the bars are right in any case
 * @param bars the bars, from left to right
 */
record YearChart(String series, List<Measure> measure, List<Bar> bars) {

    private static final int WIDTH = 320;
    private static final int TOP = 24;
    private static final int FLOOR = 160;
    private static final int MOST_YEARS = 6;
    private static final int WIDEST = 40;

    /**
     * A bar of the chart.
     *
     * @param figure what it shows
     * @param x left edge
     * @param y upper edge
     * @param width its width
     * @param height its height
     */
    record Bar(Figure figure, int x, int y, int width, int height) {

        /** Where what is written above and below it has its middle. */
        public int middle() {
            return x + width / 2;
        }
    }

    /** Of figures of one series by year, the latest six, so that every one can be read on a phone. */
    static YearChart of(List<Figure> figures) {
        List<Figure> latest = figures.subList(Math.max(0, figures.size() - MOST_YEARS), figures.size());
        BigDecimal most = latest.stream()
                .map(Figure::plain)
                .max(Comparator.naturalOrder())
                .orElse(BigDecimal.ONE);
        int slot = WIDTH / latest.size();
        int width = Math.min(WIDEST, slot / 2);
        List<Bar> bars = IntStream.range(0, latest.size())
                .mapToObj(place -> {
                    int height = height(latest.get(place), most);
                    int x = place * slot + (slot - width) / 2;
                    return new Bar(latest.get(place), x, FLOOR - height, width, height);
                })
                .toList();
        List<Measure> measures = latest.stream().map(Figure::measure).distinct().toList();
        return new YearChart(latest.get(0).series(), measures, bars);
    }

    /** Whether one measure holds for all bars, so that it need not stand at each. */
    public boolean hasOneMeasure() {
        return measure.size() == 1;
    }

    /** The figures in a line, for those who do not see the chart. */
    public String told() {
        return bars.stream()
                .map(bar -> bar.figure().year() + " " + bar.figure().written())
                .collect(Collectors.joining("; "));
    }

    private static int height(Figure figure, BigDecimal most) {
        return most.signum() == 0
                ? 0
                : figure.plain()
                        .multiply(BigDecimal.valueOf(FLOOR - TOP))
                        .divide(most, 0, RoundingMode.HALF_UP)
                        .intValueExact();
    }
}
