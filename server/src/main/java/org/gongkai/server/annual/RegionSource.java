package org.gongkai.server.annual;

import java.util.Optional;
import org.gongkai.rules.form.Figures;
import org.gongkai.rules.form.ReportForm;
import org.gongkai.server.office.Unit;

/**
 * Knows what stands below an office and is added up in its report (汇总来源): whoever collects the units' reports is met
 * here by the annual report, which does not know them.
 */
public interface RegionSource {

    /** Whether a unit's report on a year is the whole region's (article 49), not its own alone. */
    boolean isRegion(Unit unit, int year);

    /**
     * The region's figures; empty where the unit's report is its own alone.
     *
     * @param own what the office's own records and sheet say
     */
    Optional<RegionTotal> total(Unit unit, ReportForm form, int year, Figures own);
}
