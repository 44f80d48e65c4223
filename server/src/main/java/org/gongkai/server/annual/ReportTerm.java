package org.gongkai.server.annual;

import java.time.LocalDate;
import java.time.MonthDay;
import org.gongkai.server.office.Unit;
import org.springframework.stereotype.Component;

/** When a report is due (报送、公布期限): a unit's own by 31 January, a whole region's by 31 March (article 49). */
@Component
public class ReportTerm {

    private static final MonthDay OWN = MonthDay.of(1, 31);
    private static final MonthDay REGION = MonthDay.of(3, 31);

    private final RegionSource region;

    ReportTerm(RegionSource region) {
        this.region = region;
    }

    /** The day of the next year. */
    MonthDay day(Unit unit, int year) {
        return region.isRegion(unit, year) ? REGION : OWN;
    }

    /** The last day for a unit's report on a year. */
    public LocalDate due(Unit unit, int year) {
        return day(unit, year).atYear(year + 1);
    }
}
