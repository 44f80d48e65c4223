package org.gongkai.server.rollup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.gongkai.report.check.Finding;
import org.gongkai.report.read.Excerpt;
import org.gongkai.rules.form.CellId;
import org.gongkai.rules.form.Figure;
import org.gongkai.rules.form.MoneyUnit;
import org.gongkai.server.OfficeBrowser;
import org.gongkai.server.office.NotYoursException;
import org.gongkai.server.office.Role;
import org.gongkai.server.office.Unit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** Figures that the reader could not tell, side by side with the page, and a person's word on them. */
abstract class ClarificationContract extends RollupScene {

    private static final CellId AMOUNT = CellId.parse("art20_9.procurement.amount");
    private static final CellId LICENCES = CellId.parse("art20_5.licence.decisions");

    @Autowired
    private Clarifications clarifications;

    @Autowired
    private WebApplicationContext context;

    private Unit street;

    @BeforeEach
    void openYear() {
        street = street(office.unit);
        rollups.open(district, 2020, null);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void eachFigureInDoubtStandsBesideTheRowOfTheFileInWhichItIsWritten(int format) {
        sendUnclear(format);
        List<Clarifications.Doubt> doubts = clarifications.doubts(report());
        assertThat(doubts).extracting(Clarifications.Doubt::cell).containsExactly(LICENCES, AMOUNT);
        Excerpt excerpt = doubts.get(0).excerpt();
        assertThat(excerpt).isNotNull();
        assertThat(excerpt.lines())
                .flatExtracting(Excerpt.Line::cells)
                .filteredOn(Excerpt.Cell::meant)
                .extracting(Excerpt.Cell::text)
                .containsExactly("约300");
        assertThat(excerpt.lines())
                .flatExtracting(Excerpt.Line::cells)
                .extracting(Excerpt.Cell::text)
                .contains("行政许可");
    }

    @Test
    void whatAPersonSaysCountsWithItsReasonInTheLedgerAndTheOriginalStays() {
        sendUnclear(0);
        ReceivedReport before = report();
        String content = content(before);
        assertThat(rules()).contains("cell-unreadable", "money-without-unit");
        say(LICENCES, "312", null, "电话核对，单位书面更正");
        say(AMOUNT, "800", MoneyUnit.TEN_THOUSAND_YUAN, "与采购台账一致");
        assertThat(rules()).doesNotContain("cell-unreadable", "money-without-unit");
        ReceivedReport after = report();
        assertThat(after.errors()).isLessThan(before.errors());
        assertThat(content(after)).isEqualTo(content).contains("约300");
        assertThat(rollups.file(after)).isEqualTo(rollups.file(before));
        assertThat(after.clarified().get(LICENCES))
                .extracting(Clarification::raw, Clarification::reason)
                .containsExactly("约300", "电话核对，单位书面更正");
        accept(street);
        RegionSum sum = region.sum(district, rollup());
        assertThat(sum.figures().value(LICENCES)).isEqualByComparingTo("312");
        assertThat(sum.figures().value(AMOUNT)).isEqualByComparingTo("8000000");
        assertThat(sum.unclear()).isEmpty();
        RegionFigures packed = region.figures(district, rollup());
        assertThat(packed.figures().value(LICENCES)).isEqualByComparingTo("312");
        assertThat(packed.unclear()).isEmpty();
        assertThat(acts(street)).contains("rollup.clarified", "rollup.accepted");
        assertThatThrownBy(() -> say(LICENCES, "313", null, "再核")).hasMessage("refused.rollup.changed");
    }

    @Test
    void onlyWhatIsInDoubtIsSaidAndOnlyAsANumberThatFitsWithAReason() {
        sendUnclear(0);
        assertThatThrownBy(() -> say(RECEIVED, "3", null, "核对")).hasMessage("refused.rollup.clear");
        assertThatThrownBy(() -> say(LICENCES, "312", null, " ")).hasMessage("refused.reason");
        assertThatThrownBy(() -> say(LICENCES, "三百", null, "核对")).hasMessage("refused.sheet.COUNT");
        assertThatThrownBy(() -> say(LICENCES, "-1", null, "核对")).hasMessage("refused.sheet.COUNT");
        assertThatThrownBy(() -> say(AMOUNT, "800", null, "核对")).hasMessage("refused.rollup.money");
        assertThatThrownBy(() -> clarifications.clarify(
                        office.as(Role.CLERK), 2020, report().id(), report().version(), LICENCES, "1", null, "核对"))
                .isInstanceOf(NotYoursException.class);
        assertThat(report().clarified()).isEmpty();
    }

    @Test
    void thePageShowsTheDoubtsAndTakesTheWord() throws Exception {
        sendUnclear(0);
        OfficeBrowser browser = OfficeBrowser.as(context, district);
        String page = "/office/rollup/2020/units/" + street.code();
        assertThat(browser.read("GET", page)).contains("看不清的数 2", "约300", "gongkai-doubt");
        browser.call(
                "POST",
                "/office/rollup/2020/reports/" + report().id() + "/cells/" + AMOUNT,
                "seen",
                "0",
                "value",
                "800",
                "unit",
                "YUAN",
                "reason",
                "与台账一致",
                "from",
                street.code());
        assertThat(browser.read("GET", page)).contains("与台账一致");
        assertThat(report().clarified()).containsOnlyKeys(AMOUNT);
    }

    private void sendUnclear(int format) {
        Map<String, Figure> but = Map.of(
                AMOUNT.toString(), Figure.of(new BigDecimal("800"), null),
                LICENCES.toString(), Figure.unreadable("约300"));
        reception.receive(
                district, 2020, List.of(SentReports.file(street.name(), 2020, SentReports.noughts(but), format)));
    }

    private ReceivedReport report() {
        return member(street).reports().get(0);
    }

    private void say(CellId cell, String value, MoneyUnit unit, String reason) {
        clarifications.clarify(district, 2020, report().id(), report().version(), cell, value, unit, reason);
    }

    private String content(ReceivedReport report) {
        return jdbc.sql("select content from rollup_content where report_id = :id")
                .param("id", report.id())
                .query(String.class)
                .single();
    }

    private List<String> rules() {
        return rollups.check(rollup(), report()).stream().map(Finding::rule).toList();
    }
}
