package org.gongkai.server.publication;

import java.time.LocalDate;

/**
 * Which items a figure counts (统计口径).
 *
 * @param from first day of first publication
 * @param to last day
 * @param category an id of {@link Categories}, empty for all
 */
public record CatalogueFilter(LocalDate from, LocalDate to, String category) {

    private static final LocalDate BEGINNING = LocalDate.of(1, 1, 1);

    /** What was published in a year. */
    public static CatalogueFilter in(int year) {
        return new CatalogueFilter(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), "");
    }

    /** What was published up to the end of a year. */
    public static CatalogueFilter until(int year) {
        return new CatalogueFilter(BEGINNING, LocalDate.of(year, 12, 31), "");
    }

    /** The same for one kind. */
    public CatalogueFilter of(String kind) {
        return new CatalogueFilter(from, to, kind);
    }
}
