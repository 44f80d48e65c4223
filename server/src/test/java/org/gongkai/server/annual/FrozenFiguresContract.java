package org.gongkai.server.annual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.gongkai.rules.form.CellId;
import org.gongkai.rules.form.Figures;
import org.gongkai.rules.form.FormTable;
import org.gongkai.server.office.Actor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a figure counts stays with it when the report is frozen; the same on every database. */
abstract class FrozenFiguresContract extends AnnualScene {

    @Autowired
    private YearRegister register;

    @Test
    void everyFigureOfAFrozenReportOpensToWhatItCountedThenWhateverCameAfterwards() {
        Random chance = new Random(7);
        for (int count = 0; count < 40; count++) {
            enterRequest(2020, chance);
        }
        published(2020);
        YearReport frozen = reports.find(clerk, 2020);
        Map<CellId, List<CountedEntry>> before = opened(clerk, frozen);
        for (int count = 0; count < 15; count++) {
            enterRequest(2020, chance);
        }
        jdbc.sql(
                        "update request set outcome = 'granted', outcome_on = '2020-02-02', stage = 'CLOSED' where unit_id = :unit")
                .param("unit", clerk.unit().id())
                .update();
        assertThat(opened(clerk, frozen)).isEqualTo(before);
        assertThat(before.values().stream().mapToInt(List::size).sum()).isGreaterThan(100);
        assertThat(before.values()).allSatisfy(entries -> assertThat(entries).allSatisfy(entry -> {
            assertThat(entry.label()).isNotEmpty();
            assertThat(entry.path()).startsWith("/office/");
        }));
    }

    @Test
    void whatHasChangedSinceTheLeaderLookedIsNotApprovedUnseen() {
        fillWithNoughts(reports.begin(clerk, 2020));
        approval.submit(clerk, 2020, version());
        String seen = seen();
        enterRequest(2020, new Random(1));
        assertThatThrownBy(() -> approval.approveAsSeen(leader, 2020, version(), "已核对", seen))
                .hasMessage("refused.annual.changed");
        assertThatThrownBy(() -> register.enter(
                        clerk, 2020, new Activity(0, ActivityKind.MEETING, LocalDate.of(2020, 5, 6), "例会", 0)))
                .hasMessage("refused.annual.not-draft");
        approval.approveAsSeen(leader, 2020, version(), "已核对", seen());
        assertThat(reports.find(leader, 2020).stage()).isEqualTo(ReportStage.APPROVED);
    }

    private String seen() {
        return ReportApproval.digest(reports.print(leader, reports.find(leader, 2020)));
    }

    /** The entries of every counted cell, of which there are as many as the figure says. */
    private Map<CellId, List<CountedEntry>> opened(Actor actor, YearReport report) {
        Figures figures = reports.figures(actor, report);
        Map<CellId, List<CountedEntry>> all = new LinkedHashMap<>();
        for (FormTable table : reports.form(report).tables()) {
            for (CellId cell : table.source() == FormTable.Source.SHEET ? List.<CellId>of() : table.cells()) {
                List<CountedEntry> entries = new ArrayList<>(reports.behind(actor, report, cell));
                assertThat(entries).as(report.year() + " " + cell).doesNotHaveDuplicates();
                assertThat(figures.value(cell))
                        .as(report.year() + " " + cell)
                        .isEqualByComparingTo(BigDecimal.valueOf(entries.size()));
                all.put(cell, entries);
            }
        }
        return all;
    }
}
