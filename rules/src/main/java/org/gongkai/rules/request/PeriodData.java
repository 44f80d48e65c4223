package org.gongkai.rules.request;

import org.gongkai.rules.request.Period.ChosenBy;
import org.gongkai.rules.request.Period.Version;
import org.gongkai.rules.request.PeriodLength.Unit;

/** Periods out of {@code periods.yaml} (期限数据). */
final class PeriodData {

    private PeriodData() {}

    static Period period(PeriodName name, RequestData entry) {
        return new Period(
                name,
                entry.wording("title"),
                entry.wording("starts"),
                entry.oneOf(ChosenBy.class, "chosen_by"),
                entry.nodes("versions").stream().map(PeriodData::version).toList());
    }

    private static Version version(RequestData entry) {
        PeriodLength length = new PeriodLength(entry.number("length"), entry.oneOf(Unit.class, "unit"));
        return new Version(length, entry.wording("law"), entry.dateOrNull("from"), entry.dateOrNull("until"));
    }
}
