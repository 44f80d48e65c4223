package org.gongkai.bench.measure;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * How a figure spread over several rounds (中位数与极值).
 *
 * @param median the middle one, or the mean of the two in the middle
 * @param least the least
 * @param most the most
 */
public record Spread(double median, double least, double most) {

    /**
     * The spread of a figure.
     *
     * @throws IllegalArgumentException if there are no rounds
     */
    public static <T> Spread of(List<T> rounds, ToDoubleFunction<T> figure) {
        double[] sorted = rounds.stream().mapToDouble(figure).sorted().toArray();
        if (sorted.length == 0) {
            throw new IllegalArgumentException("No rounds, no spread");
        }
        double median = (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
        return new Spread(median, sorted[0], sorted[sorted.length - 1]);
    }

    /** The median with the extremes behind it: {@code 3.21 (3.05–3.90)}. */
    public String text(String format) {
        String pattern = format + " (" + format + "\u2013" + format + ")";
        return String.format(Locale.ROOT, pattern, median, least, most);
    }
}
