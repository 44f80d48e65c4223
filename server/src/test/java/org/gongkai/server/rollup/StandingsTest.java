package org.gongkai.server.rollup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.gongkai.report.check.CheckSettings;
import org.gongkai.server.office.Unit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StandingsTest {

    private final Outliers outliers = new Outliers(CheckSettings.house());

    @Test
    void threeTimesLastYearsOrAThirdOfItStandsOutFromTen() {
        assertThat(outliers.in(List.of(unit(1, 1, 30, 10))))
                .extracting(Outlier::from, Outlier::other)
                .containsExactly(tuple(Outlier.From.LAST_YEAR, BigDecimal.TEN));
        assertThat(outliers.in(List.of(unit(1, 1, 10, 30)))).hasSize(1);
        assertThat(outliers.in(List.of(unit(1, 1, 29, 10)))).isEmpty();
        assertThat(outliers.in(List.of(unit(1, 1, 9, 1)))).isEmpty();
        assertThat(outliers.in(List.of(unit(1, 1, 30, null)))).isEmpty();
    }

    @Test
    void threeTimesTheMedianOfItsLevelStandsOutWhereFiveSayTheFigure() {
        assertThat(outliers.in(units(1, 4, 5, 6, 7, 18)))
                .extracting(one -> one.unit().id(), Outlier::from, Outlier::other)
                .containsExactly(tuple(5L, Outlier.From.PEERS, BigDecimal.valueOf(6)));
        assertThat(outliers.in(units(1, 5, 6, 7, 18))).as("four of them").isEmpty();
        assertThat(outliers.in(units(1, 0, 0, 0, 7, 18))).as("most have none").isEmpty();
        List<Standing> otherLevel = new ArrayList<>(units(1, 4, 5, 6, 7));
        otherLevel.add(unit(9, 2, 18, null));
        assertThat(outliers.in(otherLevel)).as("on another level").isEmpty();
    }

    @Test
    void unitsAreRankedByAFigureAndThoseWithoutItComeLast() {
        List<Standing> all = new ArrayList<>(units(1, 4, 18, 6));
        all.add(0, unit(9, 1, null, null));
        assertThat(Standings.ranked(all, KeyFigure.RECEIVED))
                .extracting(one -> one.member().unit().id())
                .containsExactly(2L, 3L, 1L, 9L);
    }

    @Test
    void theAreasOfTheMapAreTheUnitsPartsAndFillIt() {
        List<Tile> tiles = Tiles.of(units(1, 10, 0, 50, 25, 15), KeyFigure.RECEIVED);
        assertThat(tiles).extracting(tile -> tile.unit().id()).containsExactly(3L, 4L, 5L, 1L);
        assertThat(tiles).allSatisfy(tile -> {
            assertThat(tile.width() * tile.height() / 100)
                    .isCloseTo(tile.value().doubleValue(), within(1e-6));
            assertThat(tile.x()).isBetween(0.0, 100.0);
            assertThat(tile.x() + tile.width()).isLessThan(100.001);
            assertThat(tile.y() + tile.height()).isLessThan(100.001);
        });
        assertThat(Tiles.of(units(1, 0, 0), KeyFigure.RECEIVED)).isEmpty();
    }

    private static List<Standing> units(int depth, int... figures) {
        return IntStream.range(0, figures.length)
                .mapToObj(index -> unit(index + 1, depth, figures[index], null))
                .toList();
    }

    private static Standing unit(long id, int depth, @Nullable Integer now, @Nullable Integer before) {
        Unit unit = new Unit(id, "U" + id, "某单位", "某单位", "U");
        Map<KeyFigure, Compared> key = new EnumMap<>(KeyFigure.class);
        for (KeyFigure figure : KeyFigure.values()) {
            key.put(figure, new Compared(null, null, BigDecimal.ZERO));
        }
        key.put(KeyFigure.RECEIVED, new Compared(number(now), number(before), BigDecimal.valueOf(100)));
        return new Standing(new Member(unit, depth, null, List.of()), false, key);
    }

    private static @Nullable BigDecimal number(@Nullable Integer value) {
        return value == null ? null : BigDecimal.valueOf(value);
    }
}
