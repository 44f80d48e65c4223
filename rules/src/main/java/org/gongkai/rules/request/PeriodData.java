package org.gongkai.rules.request;

import org.gongkai.rules.DataNode;
import org.gongkai.rules.request.Period.ChosenBy;
import org.gongkai.rules.request.Period.Version;
import org.gongkai.rules.request.PeriodLength.Unit;

/** Periods out of {@code periods.yaml} (期限数据). */
final class PeriodData {

    private PeriodData() {}

    static Period period(PeriodName name, DataNode entry) {
        return new Period(
                name,
                Wording.of(entry.node("title")),
                Wording.of(entry.node("starts")),
                entry.oneOf(ChosenBy.class, "chosen_by"),
                entry.nodes("versions").map(PeriodData::version).toList());
    }

    private static Version version(DataNode entry) {
        PeriodLength length = new PeriodLength(entry.number("length"), entry.oneOf(Unit.class, "unit"));
        return new Version(length, Wording.of(entry.node("law")), entry.dayOrNull("from"), entry.dayOrNull("until"));
    }
}
