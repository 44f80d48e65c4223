package org.gongkai.rules.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.gongkai.rules.Resources;
import org.junit.jupiter.api.Test;

class FormsTest {

    private final Forms forms = Forms.builtIn();

    @Test
    void theFormOfTwentyNineteenHas198Cells() {
        assertThat(forms.byId("cn-2019").orElseThrow().cells()).hasSize(22 + 161 + 15);
    }

    @Test
    void theFormOfTwentyTwentyOneHasRowsForLapsedRequestsAndFewerFiguresInChapterTwo() {
        ReportForm form = forms.byId("cn-2021").orElseThrow();
        assertThat(form.cells()).hasSize(6 + 1 + 2 + 1 + 25 * 7 + 15);
        assertThat(form.table("requests").orElseThrow().row("other_unpaid")).isPresent();
    }

    @Test
    void eachReportYearHasItsForm() {
        assertThat(forms.forYear(2018)).isEmpty();
        assertThat(forms.forYear(2020)).map(ReportForm::id).contains("cn-2019");
        assertThat(forms.forYear(2021)).map(ReportForm::id).contains("cn-2021");
        assertThat(forms.forYear(2035)).map(ReportForm::id).contains("cn-2021");
    }

    @Test
    void anOfficeCanAddAFormForALaterYear() {
        String yaml = Resources.text(Forms.class, "cn-2021.yaml")
                .replace("id: cn-2021", "id: cn-2030")
                .replace("{from: 2021}", "{from: 2030}");
        Forms more = forms.with(FormData.parse("cn-2030.yaml", yaml));
        assertThat(more.forYear(2030)).map(ReportForm::id).contains("cn-2030");
        assertThat(more.forYear(2029)).map(ReportForm::id).contains("cn-2021");
    }

    @Test
    void aFormOfTheSameIdReplacesTheBuiltInOne() {
        String yaml = Resources.text(Forms.class, "cn-2021.yaml").replace("row_head: 信息内容", "row_head: 项目");
        Forms changed = forms.with(FormData.parse("mine.yaml", yaml));
        assertThat(changed.all()).hasSize(2);
        assertThat(changed.byId("cn-2021")).map(ReportForm::rowHead).contains("项目");
    }

    @Test
    void everyRelationIsReadFromData() {
        ReportForm form = forms.byId("cn-2019").orElseThrow();
        assertThat(form.relations()).extracting(Relation::id).containsExactly("R1", "R2", "R3", "R4");
        assertThat(form.relations().get(1).right())
                .hasSize(19)
                .startsWith("granted")
                .endsWith("other");
        assertThat(form.yearRelations()).extracting(YearRelation::id).containsExactly("Y1", "Y3", "Y3", "Y3");
    }

    @Test
    void moneyHasTheUnitThatTheFormPrescribes() {
        CellId fee = CellId.parse("art20_8.fee.amount");
        assertThat(forms.byId("cn-2021").orElseThrow().columnOf(fee).unit()).isEqualTo(MoneyUnit.TEN_THOUSAND_YUAN);
    }

    @Test
    void aBrokenFormFileIsRefusedWithPlaceAndCure() {
        String yaml = Resources.text(Forms.class, "cn-2021.yaml");
        assertThatThrownBy(() -> FormData.parse("f.yaml", yaml.replace("layout: strip", "layout: round")))
                .isInstanceOf(FormDataException.class)
                .hasMessageContaining("f.yaml")
                .hasMessageContaining("tables[5].layout")
                .hasMessageContaining("'round' is none of [LIST, CROSS, STRIP]");
        assertThatThrownBy(() -> FormData.parse("f.yaml", yaml.replace("sum(granted", "sum(grantd")))
                .hasMessageContaining("'grantd' is none of");
        assertThatThrownBy(() -> FormData.parse("f.yaml", yaml.replace("last requests", "lost requests")))
                .hasMessageContaining("Not a cell id: 'lost'");
        assertThatThrownBy(() -> FormData.parse("f.yaml", "- a list"))
                .hasMessageContaining("a mapping is expected here");
        assertThatThrownBy(() -> FormData.parse("f.yaml", "id: [")).hasMessageContaining("not valid YAML");
    }

    @Test
    void aCellIdIsThreeNames() {
        assertThat(CellId.parse("requests.new.person")).hasToString("requests.new.person");
        assertThatThrownBy(() -> CellId.parse("requests.new")).hasMessageContaining("table.row.column");
    }
}
