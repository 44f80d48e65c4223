package org.gongkai.report.write;

import java.util.List;

/**
 * Where signature and date stand: the date four characters from the right, the signature centred above it, and both
 * further left where the signature is too long for that (GB/T 9704-2012, 7.3.5.1).
 *
 * @param office characters from the right edge to the signature
 * @param date characters from the right edge to the date
 */
record Signature(double office, double date) {

    private static final double DATE_INDENT = 4;

    /** Of a report in parts; what it lacks takes no room. */
    static Signature of(List<ReportPart> parts) {
        return of(text(parts, ReportPart.SignedBy.class), text(parts, ReportPart.SignedOn.class));
    }

    private static String text(List<ReportPart> parts, Class<? extends ReportPart.Words> kind) {
        return parts.stream()
                .filter(kind::isInstance)
                .map(part -> kind.cast(part).text())
                .findFirst()
                .orElse("");
    }

    static Signature of(String office, String date) {
        double half = TextWidth.of(office) / 2;
        double halfDate = TextWidth.of(date) / 2;
        double centre = Math.max(DATE_INDENT + halfDate, half);
        return new Signature(Math.max(0, centre - half), centre - halfDate);
    }
}
