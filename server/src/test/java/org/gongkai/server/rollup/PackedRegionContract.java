package org.gongkai.server.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.gongkai.rules.form.CellId;
import org.gongkai.rules.form.CellType;
import org.gongkai.rules.form.Figure;
import org.gongkai.rules.form.Figures;
import org.gongkai.rules.form.MoneyUnit;
import org.gongkai.server.OfficeBrowser;
import org.gongkai.server.office.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** A region from packed figures says what it says from the reports themselves; the same on every database. */
abstract class PackedRegionContract extends RollupScene {

    private static final int UNITS = 10;
    private static final Comparator<BigDecimal> BY_VALUE = Comparator.nullsFirst(Comparator.naturalOrder());

    @Autowired
    private Standings standings;

    @Autowired
    private ReportFiles files;

    @Autowired
    private FigureProjections projections;

    @Autowired
    private WebApplicationContext context;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void sumsDoubtsAndKeyFiguresOfARandomTreeAreThoseOfTheReportsThemselves(long seed) {
        Random chance = new Random(seed);
        plant(chance);
        List.of(2019, 2020).forEach(year -> fill(year, chance));
        assertSameAsRead();
        jdbc.sql(
                        "update rollup_report set figures = null where id in (select max(id) from rollup_report group by rollup_id)")
                .update();
        assertSameAsRead();
    }

    @Test
    void rebuildingFindsAndMendsFiguresThatAreStoredOtherwiseThanTheReportSays() {
        Unit first = street(office.unit);
        Unit second = street(office.unit);
        rollups.open(district, 2020, null);
        for (Unit unit : streets) {
            send(unit, received(unit.equals(first) ? 3 : 4));
            accept(unit);
        }
        projections.rebuild(difference -> {});
        List<FigureProjections.Difference> found = new ArrayList<>();
        assertThat(projections.rebuild(found::add)).isGreaterThanOrEqualTo(2);
        assertThat(found).isEmpty();
        jdbc.sql("update rollup_report set figures = null where unit_id = :unit")
                .param("unit", first.id())
                .update();
        jdbc.sql("update rollup_figures set figures = null where unit_id = :unit")
                .param("unit", second.id())
                .update();
        projections.rebuild(found::add);
        assertThat(found)
                .containsExactly(
                        new FigureProjections.Difference(2020, first.name() + ".docx"),
                        new FigureProjections.Difference(2020, second.name()));
        found.clear();
        projections.rebuild(found::add);
        assertThat(found).isEmpty();
        assertThat(region.figures(district, rollup()).figures().value(RECEIVED)).isEqualByComparingTo("7");
    }

    @Test
    void ofThousandsOfUnitsThePageShowsAHundredAndFindsTheOthersByName() throws Exception {
        rollups.open(district, 2020, null);
        long rollup = rollup().id();
        for (int place = 0; place < 250; place++) {
            String code = office.unit.code() + "-many-" + place;
            Unit unit = offices.enter(code, "测试区第" + place + "号单位", place + "号单位", code, false);
            jdbc.sql("insert into rollup_member (rollup_id, unit_id, depth, place) values (:rollup, :unit, 1, :place)")
                    .param("rollup", rollup)
                    .param("unit", unit.id())
                    .param("place", place)
                    .update();
        }
        OfficeBrowser browser = OfficeBrowser.as(context, district);
        assertThat(browser.read("GET", "/office/rollup/2020"))
                .contains(">0号单位<", ">99号单位<", "共 250 个单位，第 1 页，共 3 页", "page=2")
                .doesNotContain(">100号单位<");
        assertThat(browser.read("GET", "/office/rollup/2020", "page", "3"))
                .contains(">249号单位<")
                .doesNotContain(">199号单位<", "page=4");
        assertThat(browser.read("GET", "/office/rollup/2020", "page", "99")).contains(">249号单位<");
        assertThat(browser.read("GET", "/office/rollup/2020", "name", "第213号", "state", "NOT_SENT"))
                .contains(">213号单位<", "共 1 个单位")
                .doesNotContain(">0号单位<");
        reception.receive(district, 2020, List.of(SentReports.file("远山区人民政府白石街道办事处", 2020, received(3), 3)));
        assertThat(browser.read("GET", "/office/rollup/2020", "page", "2"))
                .as("whose a report is, is typed, with all units to choose from, once")
                .contains("list=\"invited\"")
                .containsOnlyOnce("<option value=\"" + office.unit.code() + "-many-7\"");
        assertThat(browser.read("GET", "/office/rollup/2020", "name", "不存在")).contains("没有这样的单位");
    }

    private void plant(Random chance) {
        for (int index = 0; index < UNITS; index++) {
            street(index == 0 || chance.nextInt(3) == 0 ? office.unit : streets.get(chance.nextInt(index)));
        }
    }

    private void fill(int year, Random chance) {
        rollups.open(district, year, null);
        for (Unit unit : streets) {
            int fate = chance.nextInt(5);
            if (fate > 0) {
                reception.receive(district, year, List.of(SentReports.file(unit.name(), year, odd(chance, fate), 3)));
            }
            if (fate > 2) {
                decide(year, unit);
            }
        }
    }

    private void decide(int year, Unit unit) {
        ReceivedReport report = rollups.member(rollups.find(district, year), unit.code())
                .reports()
                .get(0);
        decisions.accept(district, year, report.id(), report.version(), "已核对");
    }

    /** Numbers, blanks and what is no number; one that cannot be packed only in a report that is not to be accepted. */
    private static Figures odd(Random chance, int fate) {
        Map<String, Figure> cells = new HashMap<>();
        for (CellId cell : SentReports.FORM.cells()) {
            cells.put(cell.toString(), odd(cell, chance));
        }
        if (fate == 1) {
            cells.put("requests.new.total", Figure.of(new BigDecimal("3.125"), null));
        }
        return SentReports.noughts(cells);
    }

    private static Figure odd(CellId cell, Random chance) {
        boolean money = SentReports.FORM.typeOf(cell) == CellType.MONEY;
        MoneyUnit[] units = {null, MoneyUnit.YUAN, MoneyUnit.TEN_THOUSAND_YUAN};
        return switch (chance.nextInt(12)) {
            case 0 -> Figure.blank("/");
            case 1 -> Figure.unreadable("约" + chance.nextInt(100));
            default ->
                money
                        ? Figure.of(BigDecimal.valueOf(chance.nextInt(100_000), 2), units[chance.nextInt(units.length)])
                        : Figure.of(chance.nextInt(5_000));
        };
    }

    private void assertSameAsRead() {
        assertSame(region.figures(district, rollup()), region.sum(district, rollup()));
        assertSame(
                region.figuresBefore(district, rollup()).orElseThrow(),
                region.lastYear(district, rollup()).orElseThrow());
        RollupYear before = rollups.find(district, 2019);
        for (Standing one : standings.of(rollup())) {
            Figures now = one.member().shown().map(this::read).orElse(Figures.none());
            Figures last = rollups.member(before, one.member().unit().code())
                    .accepted()
                    .map(this::read)
                    .orElse(Figures.none());
            for (KeyFigure key : KeyFigure.values()) {
                assertThat(one.of(key).now()).usingComparator(BY_VALUE).isEqualTo(key.of(now));
                assertThat(one.of(key).before()).usingComparator(BY_VALUE).isEqualTo(key.of(last));
            }
        }
    }

    private Figures read(ReceivedReport report) {
        return files.kept(report).report().figures();
    }

    private static void assertSame(RegionFigures packed, RegionSum read) {
        assertThat(packed.form()).isEqualTo(read.form());
        assertThat(packed.unclear()).isEqualTo(read.unclear()).isNotEmpty();
        Figures figures = read.figures();
        assertThat(packed.figures().asMap().keySet())
                .containsExactlyElementsOf(figures.asMap().keySet());
        packed.figures().asMap().forEach((cell, figure) -> {
            Figure other = figures.get(cell);
            assertThat(other.saysTheSameAs(figure))
                    .as(cell + " " + figure + " " + other)
                    .isTrue();
            assertThat(figure.unit()).isEqualTo(other.unit());
        });
    }
}
