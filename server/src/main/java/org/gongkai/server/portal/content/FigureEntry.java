package org.gongkai.server.portal.content;

import java.math.BigDecimal;
import org.gongkai.server.office.RefusedException;

/**
 * A figure as typed (数据填报).
 *
 * @param series what is counted
 * @param year for which year
 * @param value how much; commas may part its digits
 * @param measure in what it is counted
 * @param source index number of the item that says so, empty for none
 */
public record FigureEntry(String series, String year, String value, Measure measure, String source) {

    private static final int LONGEST_SERIES = 60;
    private static final int MOST_DIGITS = 15;
    private static final int MOST_DECIMALS = 6;
    private static final int FIRST_YEAR = 1949;
    private static final int LAST_YEAR = 2100;

    /**
     * The series without spaces around it.
     *
     * @throws RefusedException if there is none, or it is too long
     */
    String checkedSeries() {
        if (series.isBlank() || series.length() > LONGEST_SERIES) {
            throw new RefusedException("refused.figure.series");
        }
        return series.strip();
    }

    /**
     * The year.
     *
     * @throws RefusedException if it is none
     */
    int checkedYear() {
        if (!year.strip().matches("[0-9]{4}")) {
            throw new RefusedException("refused.figure.year");
        }
        int number = Integer.parseInt(year.strip());
        if (number < FIRST_YEAR || number > LAST_YEAR) {
            throw new RefusedException("refused.figure.year");
        }
        return number;
    }

    /**
     * The value.
     *
     * @throws RefusedException if it is no number, negative, or longer than money ever is
     */
    BigDecimal checkedValue() {
        String digits = value.strip().replaceAll("[,，]", "");
        if (!digits.matches("[0-9]{1," + MOST_DIGITS + "}(\\.[0-9]{1," + MOST_DECIMALS + "})?")) {
            throw new RefusedException("refused.figure.value");
        }
        return new BigDecimal(digits);
    }
}
