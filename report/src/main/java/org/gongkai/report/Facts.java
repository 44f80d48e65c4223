package org.gongkai.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the prose of a report states in figures and dates; null where it does not say.
 *
 * @param publishedInYear items published in the report year (本年主动公开)
 * @param publishedInAll items published in all years (历年累计主动公开)
 * @param fullTextRate full-text rate (全文电子化率), such as {@code 100%}
 * @param requestsReceived requests received in the year (收到申请)
 * @param reconsiderations administrative reconsiderations (行政复议)
 * @param suits administrative suits (行政诉讼)
 * @param feeStatement sentence on information processing fees (信息处理费)
 * @param periodFrom first day of the stated period
 * @param periodTo last day of the stated period
 * @param asOf days as of which figures are stated (截至)
 */
public record Facts(
        @Nullable Fact<Long> publishedInYear,
        @Nullable Fact<Long> publishedInAll,
        @Nullable Fact<String> fullTextRate,
        @Nullable Fact<Long> requestsReceived,
        @Nullable Fact<Long> reconsiderations,
        @Nullable Fact<Long> suits,
        @Nullable Fact<String> feeStatement,
        @Nullable Fact<StatedDate> periodFrom,
        @Nullable Fact<StatedDate> periodTo,
        List<Fact<StatedDate>> asOf) {

    public Facts {
        asOf = List.copyOf(asOf);
    }

    /** A report that states nothing. */
    public static Facts none() {
        return new Facts(null, null, null, null, null, null, null, null, null, List.of());
    }
}
