package org.gongkai.server.annual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gongkai.rules.form.CellId;
import org.gongkai.server.publication.Amendments;
import org.gongkai.server.publication.Catalogue;
import org.gongkai.server.publication.CatalogueItem;
import org.gongkai.server.publication.CatalogueRecord;
import org.gongkai.server.publication.CatalogueRecord.Validity;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What stands beside the fields of the yearly sheet; the same on every database. */
abstract class SheetContract extends AnnualScene {

    private static final CellId PRIOR = CellId.parse("art20_5.licence.prior");
    private static final CellId CHANGE = CellId.parse("art20_5.licence.change");

    @Autowired
    private SheetDesk desk;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Amendments amendments;

    @Test
    void lastYearsFigureStandsBesideEachFieldAndItsRelationsAreCheckedBeforeAnythingIsSaved() {
        fillWithNoughts(reports.begin(clerk, 2019));
        reports.fill(clerk, 2019, Map.of(PRIOR, "40", CHANGE, "-2"), Map.of());
        publishedAsFilled(2019);
        YearReport report = reports.begin(clerk, 2020);
        assertThat(desk.lastYear(clerk, report).get(PRIOR).raw()).isEqualTo("40");
        assertThat(desk.check(clerk, report, Map.of(PRIOR, "38"), Map.of())).isEmpty();
        assertThat(desk.check(clerk, report, Map.of(PRIOR, "40"), Map.of()))
                .singleElement()
                .satisfies(remark -> {
                    assertThat(remark.cell()).isEqualTo(PRIOR);
                    assertThat(remark.of()).containsExactly("38", "40", "Y3");
                    assertThat(remark.strict()).isFalse();
                });
        assertThat(desk.check(clerk, report, Map.of(PRIOR, "很多"), Map.of()))
                .singleElement()
                .satisfies(remark -> assertThat(remark.key()).isEqualTo("refused.sheet.COUNT"));
        assertThat(reports.sheet(clerk, 2020)).isEmpty();
    }

    @Test
    void regulationsAreProposedFromTheCatalogueAndConfirmedByAPerson() {
        CatalogueItem old = entered("养犬管理办法", "办法", LocalDate.of(2019, 3, 4), Validity.IN_FORCE);
        entered("某市养犬规定", "地方政府规章", LocalDate.of(2020, 5, 6), Validity.IN_FORCE);
        CatalogueItem fresh = entered("养犬管理办法（修订）", "办法", LocalDate.of(2020, 6, 7), Validity.IN_FORCE);
        entered("过期的通知", "通知", LocalDate.of(2018, 6, 7), Validity.EXPIRED);
        repeal(old, fresh);
        YearReport on2020 = reports.begin(clerk, 2020);
        assertThat(value(on2020, "art20_1.normative.made")).isEqualTo(1);
        assertThat(value(on2020, "art20_1.normative.total")).isEqualTo(3);
        assertThat(value(on2020, "art20_1.rules.published")).isEqualTo(1);
        YearReport on2021 = reports.begin(clerk, 2021);
        assertThat(value(on2021, "art20_1.normative.in_force")).isEqualTo(1);
        assertThat(value(on2021, "art20_1.normative.repealed")).isZero();
        assertThat(desk.proposals(clerk, on2021)
                        .get(CellId.parse("art20_1.rules.in_force"))
                        .items())
                .singleElement()
                .satisfies(item -> assertThat(item.says()).isEqualTo("某市养犬规定"));
        assertThat(reports.sheet(clerk, 2020)).isEmpty();
        CellId made = CellId.parse("art20_1.normative.made");
        desk.fill(clerk, 2020, Map.of(made, "9"), Map.of(), List.of(made));
        assertThat(reports.sheet(clerk, 2020).get(made).figure().raw()).isEqualTo("1");
        assertThat(reports.sheet(clerk, 2020).get(made).by())
                .isEqualTo(clerk.account().name());
        assertThatThrownBy(() -> desk.fill(clerk, 2020, Map.of(), Map.of(), List.of(PRIOR)))
                .hasMessage("refused.gone");
    }

    private int value(YearReport report, String cell) {
        return desk.proposals(clerk, report).get(CellId.parse(cell)).value();
    }

    private CatalogueItem entered(String title, String genre, LocalDate day, Validity validity) {
        CatalogueRecord record = new CatalogueRecord(title, title, "20-1", genre, "", null, day, validity);
        return catalogue.enter(clerk, office.section.id(), record, "正文", day);
    }

    private void repeal(CatalogueItem old, CatalogueItem by) {
        CatalogueRecord was = old.record();
        CatalogueRecord repealed = new CatalogueRecord(
                was.title(),
                was.summary(),
                was.category(),
                was.genre(),
                was.keywords(),
                was.documentNumber(),
                was.formedOn(),
                Validity.REPEALED);
        amendments.correct(clerk, old.id(), new Amendments.Correction("已废止", repealed, "正文", by.indexNumber()), 1);
    }
}
