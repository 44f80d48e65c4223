package org.gongkai.server.annual;

import java.math.BigDecimal;
import org.gongkai.rules.form.Figure;
import org.gongkai.server.office.Unit;
import org.jspecify.annotations.Nullable;

/**
 * What one unit gives to a figure of a region's report (单位数据).
 *
 * @param unit unit, or the office itself
 * @param subject its report as the ledger names it
 * @param path page of its report
 * @param figure its figure, null where its report has no such cell
 * @param counted the number it adds, money in yuan; null where it adds none
 */
public record RegionShare(
        Unit unit,
        String subject,
        String path,
        @Nullable Figure figure,
        @Nullable BigDecimal counted) {

    /** Whether something is written there that cannot be added. */
    public boolean isUnclear() {
        return counted == null && figure != null && !figure.isBlank();
    }

    /** The same as something that the figure counts. */
    CountedEntry entry() {
        return new CountedEntry(subject, unit.shortName(), path, figure == null ? "" : figure.raw());
    }
}
