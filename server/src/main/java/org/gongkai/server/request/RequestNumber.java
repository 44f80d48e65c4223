package org.gongkai.server.request;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number of a request in its office's register (登记编号), without gaps within a year.
 *
 * @param year the year of its receipt
 * @param number from 1
 */
public record RequestNumber(int year, int number) {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{4})-(\\d{1,9})");

    /** The number that is written so, {@code 2020-003}; empty where it is none. */
    public static Optional<RequestNumber> of(String written) {
        Matcher matcher = WRITTEN.matcher(written);
        return matcher.matches()
                ? Optional.of(new RequestNumber(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }

    /** As it is written, {@code 2020-003}. */
    @Override
    public String toString() {
        return "%d-%03d".formatted(year, number);
    }
}
