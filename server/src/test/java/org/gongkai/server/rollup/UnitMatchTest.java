package org.gongkai.server.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.gongkai.report.AnnualReport;
import org.gongkai.report.Facts;
import org.gongkai.report.Frame;
import org.gongkai.rules.form.Figures;
import org.gongkai.server.office.Unit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UnitMatchTest {

    private final Unit long1 = unit(1, "青湖北");
    private final Unit short1 = unit(2, "青湖");
    private final UnitMatch match = new UnitMatch(List.of(long1, short1));

    @Test
    void aFullNameIsItsUnitThoughAnothersNameStandsWithinIt() {
        assertThat(match.of(report("青湖北街道", long1.name()))).contains(long1);
        assertThat(match.of(report("青湖街道", short1.name()))).contains(short1);
    }

    @Test
    void aShortNameIsTheUnitOfThatShortName() {
        assertThat(match.of(report("青湖街道", null))).contains(short1);
        assertThat(match.of(report("青湖北街道", null))).contains(long1);
    }

    @Test
    void anothersStreetOfTheSameShortNameIsNobodyHere() {
        assertThat(match.of(report("青湖街道", "远山区人民政府青湖街道办事处"))).isEmpty();
    }

    @Test
    void aReportWithoutANameIsNobodys() {
        assertThat(match.of(report(null, null))).isEmpty();
        assertThat(match.of(report("", " "))).isEmpty();
    }

    private static AnnualReport report(@Nullable String unit, @Nullable String full) {
        return new AnnualReport(
                unit, full, 2020, SentReports.FORM, Figures.none(), Map.of(), Frame.none(), List.of(), Facts.none());
    }

    private static Unit unit(long id, String name) {
        return new Unit(id, "T" + id, "测试区人民政府" + name + "街道办事处", name + "街道", "T" + id);
    }
}
