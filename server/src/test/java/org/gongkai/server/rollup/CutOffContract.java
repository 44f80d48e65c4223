package org.gongkai.server.rollup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.rules.form.Figures;
import org.gongkai.server.office.Unit;
import org.gongkai.server.rollup.total.TreeTotals;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

/**
 * What is cut off between its steps: the database itself fails in the midst of a transaction, for a table that the next step
 * needs is away. The same on every database.
 */
abstract class CutOffContract extends RollupScene {

    @Autowired
    private TreeTotals totals;

    @Autowired
    private FigureProjections projections;

    private Unit street;

    @BeforeEach
    void openYear() {
        street = street(office.unit);
        street(office.unit);
        rollups.open(district, 2020, null);
    }

    @Test
    void anAcceptanceThatDiesBeforeTheTotalsLeavesTheReportToBeDecided() {
        send(street, received(3));
        without("rollup_figures", () -> accept(street));
        assertUndecided();
        accept(street);
        assertCounts(3);
    }

    @Test
    void anAcceptanceThatDiesBehindTheTotalsTakesThemBack() {
        send(street, received(3));
        without("ledger_entry", () -> accept(street));
        assertUndecided();
        accept(street);
        assertCounts(3);
    }

    @Test
    void aReturnThatDiesBehindTheTotalsLeavesTheReportCounting() {
        send(street, received(3));
        accept(street);
        ReceivedReport report = member(street).reports().get(0);
        without("ledger_entry", () -> decisions.sendBack(district, 2020, report.id(), report.version(), "请核对"));
        assertCounts(3);
        assertThat(acts(street)).containsExactly("rollup.received", "rollup.accepted");
    }

    @Test
    void aReceiptThatDiesBeforeItsContentIsNoReceiptAndIsMadeAgain() {
        without("rollup_content", () -> send(street, received(3)));
        assertThat(member(street).reports()).isEmpty();
        assertThat(acts(street)).isEmpty();
        assertThat(send(street, received(3))).isEqualTo(Receipt.Kind.TAKEN);
        accept(street);
        assertCounts(3);
    }

    private void assertUndecided() {
        assertThat(member(street).state()).isEqualTo(MemberState.RECEIVED);
        assertThat(acts(street)).containsExactly("rollup.received");
        assertThat(inTotals()).isNull();
        assertThat(total()).isZero();
        assertAgree();
    }

    private void assertCounts(int count) {
        assertThat(member(street).state()).isEqualTo(MemberState.ACCEPTED);
        assertThat(inTotals()).isEqualByComparingTo(BigDecimal.valueOf(count));
        assertThat(region.figures(district, rollup()).figures().value(RECEIVED))
                .isEqualByComparingTo(BigDecimal.valueOf(count));
        assertAgree();
    }

    /** As after a start: nothing is known but what the database holds. */
    private BigDecimal inTotals() {
        RollupYear rollup = rollup();
        totals.forget(rollup.id());
        return totals.with(
                new TreeTotals.Year(rollup.id(), office.unit.id(), 2020, null),
                year -> year.at(office.unit.id()).orElse(Figures.none()).value(RECEIVED));
    }

    private void assertAgree() {
        List<FigureProjections.Difference> found = new ArrayList<>();
        projections.rebuild(found::add);
        assertThat(found).extracting(FigureProjections.Difference::name).doesNotContain(street.name());
    }

    private void without(String table, Runnable step) {
        jdbc.sql("alter table " + table + " rename to away").update();
        try {
            assertThatThrownBy(step::run).isInstanceOf(DataAccessException.class);
        } finally {
            jdbc.sql("alter table away rename to " + table).update();
        }
    }
}
