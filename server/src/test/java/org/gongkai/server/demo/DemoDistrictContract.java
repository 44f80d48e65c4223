package org.gongkai.server.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongkai.report.check.Finding;
import org.gongkai.rules.Severity;
import org.gongkai.rules.form.CellId;
import org.gongkai.server.rollup.Decisions;
import org.gongkai.server.rollup.Level;
import org.gongkai.server.rollup.Levels;
import org.gongkai.server.rollup.Member;
import org.gongkai.server.rollup.MemberState;
import org.gongkai.server.rollup.ReceivedReport;
import org.gongkai.server.rollup.Region;
import org.gongkai.server.rollup.RollupYear;
import org.gongkai.server.rollup.Rollups;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The demonstration's district in January: the last year is being collected, those before are complete. */
abstract class DemoDistrictContract extends DemoScene {

    private static final String WRONG_SUM = "350504004";
    private static final String WRONG_YEARS = "350504108";
    private static final String UNDECIDED = "350504006";

    @Autowired
    Rollups rollups;

    @Autowired
    private Decisions decisions;

    @Autowired
    private Region region;

    @Autowired
    private Levels levels;

    @Test
    void thirtyUnitsReportAndSomeHaveNotSentOrMustSendAgain() {
        Map<MemberState, Long> states = states(year());
        assertThat(states.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(30);
        assertThat(states).containsKeys(MemberState.ACCEPTED, MemberState.RECEIVED, MemberState.NOT_SENT);
        assertThat(states).containsEntry(MemberState.RETURNED, 1L);
    }

    @Test
    void yearsBeforeTheLastAreCompleteAndTheLastIsTheOneThatIsOver() {
        assertThat(rollups.all(district)).first().extracting(RollupYear::year).isEqualTo(year());
        assertThat(rollups.all(district)).last().extracting(RollupYear::year).isEqualTo(2019);
        for (int before = 2019; before < year(); before++) {
            assertThat(states(before)).containsOnly(Map.entry(MemberState.ACCEPTED, 30L));
        }
    }

    @Test
    void theCheckFindsTheTwoMistakesAndNoOther() {
        assertThat(errors(year(), WRONG_SUM)).contains("R1", "R3").doesNotContain("Y1");
        assertThat(errors(year(), WRONG_YEARS)).containsOnly("Y1");
        for (RollupYear rollup : rollups.all(district)) {
            assertThat(rollups.members(rollup)).allSatisfy(member -> {
                String code = member.unit().code();
                if (rollup.year() < year() || !List.of(WRONG_SUM, WRONG_YEARS).contains(code)) {
                    assertThat(errors(rollup.year(), code)).as(rollup + code).isEmpty();
                }
                boolean has = !errors(rollup.year(), code).isEmpty();
                assertThat(member.shown().map(ReceivedReport::errors).orElse(0) > 0)
                        .isEqualTo(has);
            });
        }
    }

    @Test
    void whatIsAcceptedCountsInTheRegionsSumAndInTheTotalsByLevel() {
        assertThat(packed()).isEqualTo(states(year()).get(MemberState.ACCEPTED));
        assertThat(levels.of(rollup(year())))
                .extracting(level -> level.unit().code(), Level::accepted)
                .contains(tuple("350504114", 2));
        transaction.executeWithoutResult(status -> {
            long before = packed();
            BigDecimal sum = received();
            ReceivedReport report = member(year(), UNDECIDED).shown().orElseThrow();
            decisions.accept(district, year(), report.id(), report.version(), "");
            assertThat(packed()).isEqualTo(before + 1);
            BigDecimal own = rollups.kept(report).report().figures().value(CellId.parse("requests.new.total"));
            assertThat(own).isPositive();
            assertThat(received()).isEqualByComparingTo(sum.add(own));
            status.setRollbackOnly();
        });
    }

    private BigDecimal received() {
        return region.sum(district, rollup(year())).figures().value(CellId.parse("requests.new.total"));
    }

    private long packed() {
        return jdbc.sql("select count(*) from rollup_figures where rollup_id = :id and figures is not null")
                .param("id", rollup(year()).id())
                .query(Long.class)
                .single();
    }

    private List<String> errors(int year, String code) {
        RollupYear rollup = rollup(year);
        return member(year, code).shown().stream()
                .flatMap(report -> rollups.check(rollup, report).stream())
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(Finding::rule)
                .toList();
    }

    Member member(int year, String code) {
        return rollups.member(rollup(year), code);
    }

    RollupYear rollup(int year) {
        return rollups.find(district, year);
    }

    Map<MemberState, Long> states(int year) {
        return rollups.members(rollup(year)).stream()
                .map(Member::state)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }
}
