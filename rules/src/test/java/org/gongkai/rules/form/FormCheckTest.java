package org.gongkai.rules.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormCheckTest {

    private static final ReportForm OLD = Forms.builtIn().byId("cn-2019").orElseThrow();
    private static final ReportForm NEW = Forms.builtIn().byId("cn-2021").orElseThrow();

    private final Figures zeros = zeros(OLD);

    @Test
    void aReportOfZerosHolds() {
        assertThat(FormCheck.check(OLD, zeros)).isEmpty();
        assertThat(FormCheck.check(NEW, zeros(NEW))).isEmpty();
    }

    @Test
    void whatCameInMustBeAnsweredOrCarriedOut() {
        Figures figures = fill(zeros, "requests.new.person", 3, "requests.new.total", 3);
        assertThat(FormCheck.check(OLD, figures))
                .extracting(Breach::rule, breach -> breach.cell().toString(), Breach::expected, Breach::actual)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("R1", "requests.new.person", dec(0), dec(3)),
                        org.assertj.core.groups.Tuple.tuple("R1", "requests.new.total", dec(0), dec(3)));
    }

    @Test
    void answeredIsTheSumOfTheOutcomes() {
        Figures figures = fill(zeros, "requests.granted.person", 1, "requests.granted.total", 1);
        assertThat(FormCheck.check(OLD, figures)).extracting(Breach::rule).containsExactly("R2", "R2");
    }

    @Test
    void theTotalColumnIsTheSumOfTheApplicantKinds() {
        Figures figures = fill(zeros, "requests.new.legal", 1, "requests.carried_out.legal", 1);
        assertThat(FormCheck.check(OLD, figures))
                .extracting(breach -> breach.rule() + " " + breach.cell())
                .containsExactly("R3 requests.new.total", "R3 requests.carried_out.total");
    }

    @Test
    void disputesAddUp() {
        Figures figures = fill(zeros, "disputes.suit_after.upheld", 2);
        assertThat(FormCheck.check(OLD, figures))
                .extracting(breach -> breach.rule() + " " + breach.cell())
                .containsExactly("R4 disputes.suit_after.total");
    }

    @Test
    void aCountIsAWholeNumberFromZeroAChangeMayBeNegativeMoneyMayHaveDecimals() {
        Figures figures = fill(zeros, "art20_1.rules.made", "-1", "art20_5.licence.prior", "1.5");
        figures = fill(figures, "art20_5.licence.change", "-8", "art20_9.procurement.amount", "477.35");
        figures = fill(figures, "art20_6.penalty.change", "0.5", "art20_1.rules.total", "3.0");
        assertThat(FormCheck.check(OLD, figures))
                .extracting(breach -> breach.rule() + " " + breach.cell())
                .containsExactly("R5 art20_1.rules.made", "R5 art20_5.licence.prior", "R5 art20_6.penalty.change");
    }

    @Test
    void aBlankSummandCountsZeroWhereAnotherIsFilled() {
        Figures figures = fill(blanks(OLD), "requests.new.person", 2, "requests.new.total", 3);
        assertThat(FormCheck.check(OLD, figures))
                .extracting(breach -> breach.rule() + " " + breach.cell())
                .containsExactly("R3 requests.new.total");
    }

    @Test
    void withTheTotalBlankOrNoSummandFilledASumIsNotJudged() {
        assertThat(FormCheck.check(OLD, fill(blanks(OLD), "requests.new.person", 2)))
                .isEmpty();
        assertThat(FormCheck.check(OLD, fill(blanks(OLD), "requests.new.total", 2)))
                .isEmpty();
    }

    @Test
    void onlyWhatWasCarriedMayBeBlankInTheFirstRelation() {
        Figures figures = fill(blanks(OLD), "requests.new.person", 3, "requests.answered.person", 2);
        assertThat(FormCheck.check(OLD, figures)).extracting(Breach::rule).containsExactly("R1");
        assertThat(FormCheck.check(OLD, fill(blanks(OLD), "requests.new.person", 3, "requests.carried_out.person", 2)))
                .isEmpty();
    }

    @Test
    void anUnreadableOrAbsentTermLeavesARelationOpen() {
        Figures figures = fill(zeros, "requests.new.total", 1, "requests.carried_out.total", 1)
                .with(CellId.parse("requests.new.other"), Figure.unreadable("x"))
                .with(CellId.parse("requests.carried_out.other"), Figure.unreadable("x"));
        assertThat(FormCheck.check(OLD, figures)).isEmpty();
        Map<CellId, Figure> fewer =
                new LinkedHashMap<>(fill(zeros, "requests.new.total", 1, "requests.carried_out.total", 1)
                        .asMap());
        fewer.keySet().removeIf(cell -> cell.column().equals("legal"));
        assertThat(FormCheck.check(OLD, new Figures(fewer))).isEmpty();
    }

    @Test
    void whatIsCarriedInIsWhatWasCarriedOutAlsoAcrossForms() {
        Figures last = fill(zeros, "requests.carried_out.person", 2, "requests.carried_out.total", 2);
        assertThat(FormCheck.checkAgainstLastYear(NEW, zeros(NEW), last))
                .extracting(breach -> breach.rule() + " " + breach.cell() + " " + breach.expected())
                .containsExactly("Y1 requests.carried_in.person 2", "Y1 requests.carried_in.total 2");
    }

    @Test
    void whatIsInForceFollowsFromLastYearsOnTheSameFormOnly() {
        Figures figures = fill(zeros(NEW), "art20_1.normative.made", 2, "art20_1.normative.repealed", 1);
        figures = fill(figures, "art20_1.normative.in_force", 5);
        Figures last = fill(zeros(NEW), "art20_1.normative.in_force", 3);
        assertThat(FormCheck.checkAgainstLastYear(NEW, figures, last))
                .extracting(breach -> breach.rule() + " " + breach.strict() + " " + breach.expected())
                .containsExactly("Y2 false 4");
        assertThat(FormCheck.checkAgainstLastYear(NEW, figures, zeros)).isEmpty();
    }

    @Test
    void thePriorNumberOfItemsIsLastYearsWithItsChange() {
        Figures last = fill(zeros, "art20_6.penalty.prior", 10, "art20_6.penalty.change", -3);
        assertThat(FormCheck.checkAgainstLastYear(OLD, fill(zeros, "art20_6.penalty.prior", 10), last))
                .extracting(breach -> breach.rule() + " " + breach.expected() + " " + breach.actual())
                .containsExactly("Y3 7 10");
    }

    @Test
    void aBlankInEitherYearLeavesARelationAcrossYearsOpen() {
        assertThat(FormCheck.checkAgainstLastYear(OLD, blanks(OLD), fill(zeros, "requests.carried_out.person", 2)))
                .isEmpty();
        assertThat(FormCheck.checkAgainstLastYear(OLD, fill(zeros, "requests.carried_in.person", 2), blanks(OLD)))
                .isEmpty();
    }

    @Test
    void figuresSayTheSameWhateverTheirUnit() {
        Figure wan = Figure.of(new BigDecimal("25.1"), MoneyUnit.TEN_THOUSAND_YUAN);
        assertThat(wan.saysTheSameAs(Figure.of(new BigDecimal("251000"), MoneyUnit.YUAN)))
                .isTrue();
        assertThat(wan.saysTheSameAs(Figure.of(new BigDecimal("251000"), null))).isFalse();
        assertThat(Figure.blank("/").saysTheSameAs(Figure.blank(""))).isTrue();
        assertThat(Figure.blank("").saysTheSameAs(Figure.of(0))).isFalse();
        assertThat(Figure.unreadable("x").saysTheSameAs(Figure.blank(""))).isFalse();
    }

    private static BigDecimal dec(long value) {
        return BigDecimal.valueOf(value);
    }

    private static Figures zeros(ReportForm form) {
        Map<CellId, Figure> all = new LinkedHashMap<>();
        form.cells().forEach(cell -> all.put(cell, Figure.of(0)));
        return new Figures(all);
    }

    private static Figures blanks(ReportForm form) {
        Map<CellId, Figure> all = new LinkedHashMap<>();
        form.cells().forEach(cell -> all.put(cell, Figure.blank("")));
        return new Figures(all);
    }

    private static Figures fill(Figures figures, Object... cellsAndValues) {
        Figures filled = figures;
        for (int i = 0; i < cellsAndValues.length; i += 2) {
            filled = filled.with(
                    CellId.parse((String) cellsAndValues[i]),
                    Figure.of(new BigDecimal(cellsAndValues[i + 1].toString()), null));
        }
        return filled;
    }
}
