package org.gongkai.server.request;

/**
 * The number of a request in its office's register (登记编号), without gaps within a year.
 *
 * @param year the year of its receipt
 * @param number from 1
 */
public record RequestNumber(int year, int number) {

    /** As it is written, {@code 2020-003}. */
    @Override
    public String toString() {
        return "%d-%03d".formatted(year, number);
    }
}
