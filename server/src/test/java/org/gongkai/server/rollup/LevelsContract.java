package org.gongkai.server.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.gongkai.rules.form.CellId;
import org.gongkai.rules.form.Figures;
import org.gongkai.server.office.Unit;
import org.gongkai.server.rollup.total.TreeTotals;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The totals at every level between an office and the last units of its tree; the same on every database. */
abstract class LevelsContract extends RollupScene {

    @Autowired
    private Levels levels;

    @Autowired
    private TreeTotals totals;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void aUnitWithOthersBelowItShowsWhatAllOfThemComeTo() {
        Unit town = street(office.unit);
        Unit village = street(town);
        Unit hamlet = street(village);
        Unit beside = street(office.unit);
        rollups.open(district, 2020, null);
        assertThat(levels.of(rollup()))
                .extracting(one -> one.unit().id(), one -> one.of(KeyFigure.RECEIVED))
                .containsExactly(tuple(town, ""), tuple(village, ""));
        for (Unit unit : List.of(town, village, hamlet, beside)) {
            send(unit, received((int) (unit.id() - town.id()) + 3));
            accept(unit);
        }
        Level top = levels.of(rollup()).get(0);
        assertThat(top.below()).isEqualTo(2);
        assertThat(top.accepted()).isEqualTo(3);
        assertThat(top.failures()).isZero();
        assertThat(top.of(KeyFigure.RECEIVED)).isEqualTo(String.valueOf(3 + 4 + 5));
        assertThat(top.of(KeyFigure.CARRIED_OUT)).isEqualTo(String.valueOf(3 + 4 + 5));
        ReceivedReport wrong = member(hamlet).accepted().orElseThrow();
        decisions.sendBack(district, 2020, wrong.id(), wrong.version(), "重报");
        assertThat(levels.of(rollup()).get(0).of(KeyFigure.RECEIVED)).isEqualTo(String.valueOf(3 + 4));
        totals.forget(rollup().id());
        assertThat(levels.of(rollup()).get(0).of(KeyFigure.RECEIVED)).isEqualTo(String.valueOf(3 + 4));
    }

    @Test
    void aUnitInvitedLaterTakesItsPlace() {
        Unit town = street(office.unit);
        street(town);
        rollups.open(district, 2020, null);
        assertThat(levels.of(rollup()).get(0).below()).isEqualTo(1);
        Unit later = street(town);
        rollups.open(district, 2020, null);
        send(later, received(7));
        accept(later);
        assertThat(levels.of(rollup()).get(0).of(KeyFigure.RECEIVED)).isEqualTo("7");
    }

    @Test
    void whatDoesNotTieOutWithLastYearIsCountedAlsoWhenLastYearChangesAfterwards() {
        Unit town = street(office.unit);
        Unit village = street(town);
        rollups.open(district, 2019, null);
        rollups.open(district, 2020, null);
        send(village, received(3));
        accept(village);
        assertThat(levels.of(rollup()).get(0).failures()).isZero();
        RollupYear before = rollups.find(district, 2019);
        counts(before, village, received(2));
        assertThat(levels.of(rollup()).get(0).failures())
                .as("two were carried out of 2019, none was carried into 2020, in total and in the column of persons")
                .isEqualTo(2);
        counts(before, village, SentReports.noughts(Map.of()));
        assertThat(levels.of(rollup()).get(0).failures()).isZero();
    }

    private void counts(RollupYear year, Unit unit, Figures figures) {
        transaction.executeWithoutResult(status ->
                totals.counts(new TreeTotals.Year(year.id(), year.unitId(), year.year(), null), unit.id(), figures));
        assertThat(figures.get(CellId.parse("requests.new.total"))).isNotNull();
    }

    private static Tuple tuple(Unit unit, String value) {
        return Tuple.tuple(unit.id(), value);
    }
}
