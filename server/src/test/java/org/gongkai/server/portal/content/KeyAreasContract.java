package org.gongkai.server.portal.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.gongkai.server.TestOffice;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.Offices;
import org.gongkai.server.office.Role;
import org.gongkai.server.platform.signin.Accounts;
import org.gongkai.server.portal.Lists;
import org.gongkai.server.publication.Catalogue;
import org.gongkai.server.publication.CatalogueItem;
import org.gongkai.server.publication.CatalogueRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The key areas, their items and figures; the same on every database. */
abstract class KeyAreasContract {

    private static final String SERIES = "公务接待费";

    @Autowired
    private KeyAreas areas;

    @Autowired
    private KeyFigures figures;

    @Autowired
    private Lists lists;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Offices offices;

    @Autowired
    private Accounts accounts;

    private TestOffice office;
    private Actor clerk;

    @BeforeEach
    void openOffice() {
        office = new TestOffice(offices, accounts);
        clerk = office.as(Role.CLERK);
    }

    @Test
    void anItemStandsInEachAreaOfItsKindWithOneOfItsWords() {
        entered("20-7", "2020年部门预算公开");
        entered("20-7", "2020年“三公”经费决算公开");
        entered("20-9", "办公设备采购结果");
        entered("20-3", "低保工作计划");
        assertThat(titlesIn("budget")).containsExactly("2020年“三公”经费决算公开", "2020年部门预算公开");
        assertThat(titlesIn("three-expenses")).containsExactly("2020年“三公”经费决算公开");
        assertThat(titlesIn("procurement")).containsExactly("办公设备采购结果");
        assertThat(titlesIn("social-assistance")).as("a word alone does not do").isEmpty();
    }

    @Test
    void figuresStandByYearAndSeriesWithTheirMeasure() {
        CatalogueItem source = entered("20-7", "2020年“三公”经费决算公开");
        enter("2020", "1.88", Measure.WAN_YUAN, source.indexNumber());
        enter("2019", "39,600", Measure.YUAN, "");
        YearTable table = table();
        assertThat(table.years().keySet()).containsExactly(2020, 2019);
        Figure latest = table.years().get(2020).get(SERIES);
        assertThat(latest.value()).isEqualByComparingTo("1.88");
        assertThat(latest.source()).isEqualTo(source.id());
        assertThat(table.years().get(2019).get(SERIES).written()).isEqualTo("39,600");
        assertThat(figures.counts(office.unit)).containsEntry("three-expenses", 2L);
    }

    @Test
    void barsOfYuanAndTenThousandYuanAreOfOneScale() {
        enter("2019", "20000", Measure.YUAN, "");
        enter("2020", "4", Measure.WAN_YUAN, "");
        YearChart chart = table().charts().get(0);
        assertThat(chart.hasOneMeasure()).isFalse();
        int half = chart.bars().get(0).height();
        assertThat(chart.bars().get(1).height()).isEqualTo(half * 2);
    }

    @Test
    void oneYearOrOnlyZerosMakeNoChart() {
        enter("2020", "0", Measure.WAN_YUAN, "");
        assertThat(table().charts()).isEmpty();
        enter("2019", "0", Measure.WAN_YUAN, "");
        assertThat(table().charts()).isEmpty();
        enter("2018", "0.50", Measure.WAN_YUAN, "");
        assertThat(table().charts()).hasSize(1);
    }

    @Test
    void aFigureEnteredAgainIsCorrectedAndOneRemovedIsGone() {
        enter("2020", "1.88", Measure.WAN_YUAN, "");
        enter("2020", "1.98", Measure.WAN_YUAN, "");
        assertThat(table().years().get(2020).get(SERIES).value()).isEqualTo(new BigDecimal("1.98"));
        figures.remove(clerk, "three-expenses", SERIES, 2020);
        assertThat(table().isEmpty()).isTrue();
        assertThatThrownBy(() -> figures.remove(clerk, "three-expenses", SERIES, 2020))
                .hasMessage("refused.changed");
    }

    @Test
    void whatIsNoFigureIsRefused() {
        for (String value : List.of("", "-1", "1e9", "十二", "1.2345678", "1234567890123456", "1..2")) {
            assertThatThrownBy(() -> enter("2020", value, Measure.YUAN, ""))
                    .as(value)
                    .hasMessage("refused.figure.value");
        }
        for (String year : List.of("", "20", "1900", "二〇二〇", "20201")) {
            assertThatThrownBy(() -> enter(year, "1", Measure.YUAN, ""))
                    .as(year)
                    .hasMessage("refused.figure.year");
        }
        assertThatThrownBy(() -> enter("2020", "1", Measure.YUAN, "没有/2020-1")).hasMessage("refused.system.number");
        FigureEntry entry = new FigureEntry(SERIES, "2020", "1", Measure.YUAN, "");
        assertThatThrownBy(() -> figures.enter(clerk, "none", entry)).hasMessage("refused.gone");
    }

    private CatalogueItem entered(String kind, String title) {
        CatalogueRecord record = new CatalogueRecord(
                title, "", kind, "公告", "", null, LocalDate.of(2021, 1, 4), CatalogueRecord.Validity.IN_FORCE);
        return catalogue.enter(clerk, office.section.id(), record, "正文", LocalDate.of(2021, 1, 8));
    }

    private List<String> titlesIn(String area) {
        return lists.front(office.unit, areas.get(area).list()).stream()
                .map(item -> item.record().title())
                .toList();
    }

    private void enter(String year, String value, Measure measure, String source) {
        figures.enter(clerk, "three-expenses", new FigureEntry(SERIES, year, value, measure, source));
    }

    private YearTable table() {
        return figures.of(office.unit, areas.get("three-expenses"));
    }
}
