package org.gongkai.server.annual;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.gongkai.report.write.ConsistentFigures;
import org.gongkai.rules.form.Breach;
import org.gongkai.rules.form.CellId;
import org.gongkai.rules.form.Figures;
import org.gongkai.rules.form.FormCheck;
import org.gongkai.rules.form.FormTable;
import org.gongkai.rules.form.MoneyUnit;
import org.gongkai.rules.form.ReportForm;
import org.gongkai.server.Seeds;
import org.gongkai.server.dispute.CoDefendant;
import org.gongkai.server.dispute.Course;
import org.gongkai.server.dispute.Dispute;
import org.gongkai.server.dispute.DisputeKind;
import org.gongkai.server.dispute.DisputeResult;
import org.gongkai.server.dispute.DisputeSteps;
import org.gongkai.server.dispute.Disputes;
import org.gongkai.server.dispute.Ending;
import org.gongkai.server.dispute.NewDispute;
import org.gongkai.server.dispute.Proceeding;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever an office's years hold, its reports tie out; the same on every database. */
abstract class RandomYearsContract extends AnnualScene {

    private static final LocalDate TODAY = LocalDate.of(2021, 1, 12);

    @Autowired
    private Disputes disputes;

    @Autowired
    private DisputeSteps steps;

    @ParameterizedTest
    @MethodSource("org.gongkai.server.Seeds#all")
    void theRelationsWithinAYearAndFromYearToYearHoldAndEachCountedFigureOpensToAsManyEntries(long seed) {
        Random chance = new Random(seed);
        int records = chance.nextInt(90);
        for (int count = 0; count < records; count++) {
            enterRequest(2019 + chance.nextInt(3), chance);
        }
        Dispute reconsideration = enterDispute(DisputeKind.RECONSIDERATION, null, chance);
        for (int count = chance.nextInt(12); count > 0; count--) {
            DisputeKind kind = DisputeKind.values()[chance.nextInt(DisputeKind.values().length)];
            enterDispute(kind, reconsideration, chance);
        }
        Figures last = Figures.none();
        for (int year = 2019; year <= 2021; year++) {
            YearReport report = reports.begin(clerk, year);
            fillAtRandom(report, chance);
            ReportForm form = reports.form(report);
            Figures figures = reports.figures(clerk, report);
            String told = year + ", " + Seeds.told(seed);
            assertThat(FormCheck.check(form, figures)).as(told).isEmpty();
            assertThat(FormCheck.checkAgainstLastYear(form, figures, last))
                    .extracting(Breach::rule)
                    .as(told)
                    .doesNotContain("Y1");
            assertOpens(report, figures, told);
            last = figures;
        }
    }

    private void assertOpens(YearReport report, Figures figures, String told) {
        for (FormTable table : reports.form(report).tables()) {
            for (CellId cell : table.source() == FormTable.Source.SHEET ? List.<CellId>of() : table.cells()) {
                List<CountedEntry> entries = reports.behind(clerk, report, cell);
                assertThat(entries).as(cell + " " + told).doesNotHaveDuplicates();
                assertThat(figures.value(cell))
                        .as(cell + " " + told)
                        .isEqualByComparingTo(BigDecimal.valueOf(entries.size()));
            }
        }
    }

    private void fillAtRandom(YearReport report, Random chance) {
        ReportForm form = reports.form(report);
        Figures any = ConsistentFigures.of(form, chance);
        Map<CellId, String> typed = new LinkedHashMap<>();
        Map<CellId, MoneyUnit> units = new LinkedHashMap<>();
        form.tables().stream()
                .filter(table -> table.source() == FormTable.Source.SHEET)
                .flatMap(table -> table.cells().stream())
                .forEach(cell -> {
                    typed.put(cell, any.get(cell).value().toPlainString());
                    if (any.get(cell).unit() != null) {
                        units.put(cell, any.get(cell).unit());
                    }
                });
        reports.fill(clerk, report.year(), typed, units);
    }

    /** A dispute that was received in 2019 or 2020 and has ended since, or not. */
    private Dispute enterDispute(DisputeKind kind, Dispute reconsideration, Random chance) {
        boolean follows = kind == DisputeKind.SUIT_AFTER;
        LocalDate received = LocalDate.of(2019, 1, 1).plusDays(chance.nextInt(730));
        Proceeding proceeding = new Proceeding(
                "第" + chance.nextInt() + "号",
                "青石区",
                false,
                CoDefendant.NONE,
                follows ? Long.valueOf(reconsideration.id()) : null);
        Course course = new Course(null, null, null, received, null, null);
        Dispute dispute = disputes.enter(clerk, new NewDispute(kind, "2018年第3号", true, proceeding, course));
        LocalDate ended = received.plusDays(chance.nextInt(300));
        if (!ended.isAfter(TODAY)) {
            DisputeResult result = DisputeResult.values()[chance.nextInt(DisputeResult.values().length)];
            steps.end(clerk, dispute.id(), new Ending(result, ended, null, null), dispute.version());
        }
        return dispute;
    }
}
