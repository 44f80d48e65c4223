package org.gongkai.server.publication;

/**
 * What the annual report says of the catalogue (主动公开统计).
 *
 * @param unit short name of the unit
 * @param year report year
 * @param publishedInYear items first published in the year and not withdrawn
 * @param publishedInAll the same up to the end of the year
 * @param machineReadable of the latter, those whose full text is machine readable
 */
public record Summary(String unit, int year, long publishedInYear, long publishedInAll, long machineReadable) {

    private static final int ALL = 100;

    /** The full-text rate (全文电子化率), rounded down so that only what is whole says 100%. */
    public String fullTextRate() {
        return publishedInAll == 0 ? "" : machineReadable * ALL / publishedInAll + "%";
    }
}
