package org.gongkai.server.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.gongkai.report.write.ConsistentFigures;
import org.gongkai.rules.form.CellId;
import org.gongkai.rules.form.Figure;
import org.gongkai.rules.form.Figures;
import org.gongkai.rules.form.FormCheck;
import org.gongkai.rules.form.Forms;
import org.gongkai.rules.form.MoneyUnit;
import org.gongkai.rules.form.ReportForm;
import org.gongkai.server.Seeds;
import org.gongkai.server.office.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegionSumTest {

    private static final ReportForm FORM_2021 = Forms.builtIn().byId("cn-2021").orElseThrow();
    private static final CellId FEE = CellId.parse("art20_8.fee.amount");
    private static final CellId NEW = CellId.parse("requests.new.person");

    @ParameterizedTest
    @ValueSource(strings = {"cn-2019", "cn-2021"})
    void figuresThatKeepTheFormsRelationsKeepThemAddedUp(String id) {
        ReportForm form = Forms.builtIn().byId(id).orElseThrow();
        for (long seed : Seeds.many(200)) {
            Random chance = new Random(seed);
            List<Figures> all = IntStream.rangeClosed(0, chance.nextInt(40))
                    .mapToObj(unit -> ConsistentFigures.of(form, chance))
                    .toList();
            Figures sum = sum(form, all).figures();
            assertThat(FormCheck.check(form, sum)).as(Seeds.told(seed)).isEmpty();
            assertThat(sum.asMap()).hasSize(form.cells().size());
        }
    }

    @Test
    void moneyIsAddedInYuanAndPrintedInTheUnitThatTheFormPrescribes() {
        RegionSum sum = sum(
                FORM_2021,
                List.of(
                        of(FEE, Figure.of(new BigDecimal("1.5"), MoneyUnit.TEN_THOUSAND_YUAN)),
                        of(FEE, Figure.of(new BigDecimal("2000.01"), MoneyUnit.YUAN)),
                        of(FEE, Figure.of(BigDecimal.ZERO, null))));
        assertThat(sum.figure(FEE).value()).isEqualByComparingTo("1.700001");
        assertThat(sum.figure(FEE).unit()).isEqualTo(MoneyUnit.TEN_THOUSAND_YUAN);
        assertThat(sum.unclear()).isEmpty();
    }

    @Test
    void blankIsNotZeroAndWhatCannotBeReadIsLeftOutAndShown() {
        RegionSum blank = sum(FORM_2021, List.of(of(NEW, Figure.blank("/")), Figures.none()));
        assertThat(blank.figure(NEW).isBlank()).isTrue();
        assertThat(blank.unclear()).isEmpty();
        RegionSum unread = sum(FORM_2021, List.of(of(NEW, Figure.unreadable("约3")), of(NEW, Figure.of(4))));
        assertThat(unread.figure(NEW).value()).isEqualByComparingTo("4");
        assertThat(unread.unclear()).containsExactly(NEW);
    }

    @Test
    void aSumThatNoIntHoldsIsRight() {
        Figure most = Figure.of(Integer.MAX_VALUE);
        assertThat(sum(FORM_2021, List.of(of(NEW, most), of(NEW, most), of(NEW, most)))
                        .figure(NEW)
                        .value())
                .isEqualByComparingTo("6442450941");
    }

    private static Figures of(CellId cell, Figure figure) {
        return new Figures(Map.of(cell, figure));
    }

    private static RegionSum sum(ReportForm form, List<Figures> all) {
        Map<Unit, Figures> parts = new LinkedHashMap<>();
        all.forEach(figures -> parts.put(new Unit(parts.size(), "U" + parts.size(), "某单位", "某单位", "U"), figures));
        return new RegionSum(
                form,
                parts.entrySet().stream()
                        .map(part -> new RegionSum.Part(part.getKey(), "", "", part.getValue(), null))
                        .toList(),
                List.of());
    }
}
