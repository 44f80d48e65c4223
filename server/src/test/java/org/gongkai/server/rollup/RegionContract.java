package org.gongkai.server.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.gongkai.report.read.source.Source;
import org.gongkai.rules.form.CellId;
import org.gongkai.rules.form.Figure;
import org.gongkai.rules.form.MoneyUnit;
import org.gongkai.server.OfficeBrowser;
import org.gongkai.server.annual.RegionShare;
import org.gongkai.server.office.Role;
import org.gongkai.server.office.Unit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** What a region adds up, and the pages that show it; the same on every database. */
abstract class RegionContract extends RollupScene {

    private static final CellId AMOUNT = CellId.parse("art20_9.procurement.amount");

    @Autowired
    private WebApplicationContext context;

    @Test
    void anAmountWithoutAUnitStaysOutOfTheSumAndIsShown() {
        Unit clear = street(office.unit);
        Unit unclear = street(office.unit);
        rollups.open(district, 2020, null);
        send(clear, SentReports.noughts(Map.of(AMOUNT.toString(), money("1.25", MoneyUnit.TEN_THOUSAND_YUAN))));
        send(unclear, SentReports.noughts(Map.of(AMOUNT.toString(), money("800", null))));
        accept(clear);
        accept(unclear);
        RegionSum sum = region.sum(district, rollup());
        assertThat(sum.figure(AMOUNT).value()).isEqualByComparingTo("12500");
        assertThat(sum.figure(AMOUNT).unit()).isEqualTo(MoneyUnit.YUAN);
        assertThat(sum.unclear()).containsExactly(AMOUNT);
        assertThat(sum.shares(AMOUNT))
                .filteredOn(RegionShare::isUnclear)
                .extracting(RegionShare::unit)
                .containsExactly(unclear);
    }

    @Test
    void thePagesShowTheUnitsTheSumAndWhatEachFigureAdds() throws Exception {
        Unit street = street(office.unit);
        street(office.unit);
        OfficeBrowser browser = OfficeBrowser.as(context, district);
        browser.call("POST", "/office/rollup", "year", "2020");
        assertThat(browser.read("GET", "/office/rollup")).contains("2021-01-31");
        Source file = SentReports.docx(street.name(), 2020, received(6));
        browser.upload("/office/rollup/2020/files", "files", file.name(), file.bytes());
        reception.receive(district, 2020, List.of(SentReports.docx("远山区人民政府白石街道办事处", 2020, received(3))));
        assertThat(browser.read("GET", "/office/rollup/2020")).contains("1 / 2", "白石街道", "合计");
        String unit = "/office/rollup/2020/units/" + street.code();
        assertThat(browser.read("GET", unit)).contains(street.name() + ".docx", "value=\"accept\"");
        ReceivedReport report = member(street).reports().get(0);
        browser.call(
                "POST",
                "/office/rollup/2020/reports/" + report.id(),
                "seen",
                "0",
                "act",
                "accept",
                "from",
                street.code());
        assertThat(browser.read("GET", "/office/rollup/2020", "state", "ACCEPTED"))
                .contains("c-requests.new.total", street.shortName());
        assertThat(browser.read("GET", "/office/rollup/2020/cells/requests.new.total"))
                .contains(street.shortName(), ">6<");
        assertThat(browser.read("GET", "/office/rollup/2020/region.csv"))
                .contains(street.shortName(), "requests.new.total");
        assertThat(browser.call("GET", "/office/rollup/2020/reports/" + report.id() + "/file")
                        .getContentAsByteArray())
                .isEqualTo(file.bytes());
        assertThat(OfficeBrowser.as(context, office.as(Role.LIAISON))
                        .call("GET", "/office/rollup/2020")
                        .getStatus())
                .isEqualTo(403);
    }

    @Test
    void whatBecameOfEachFileIsToldOnThePageWithItsCure() throws Exception {
        Unit street = street(office.unit);
        rollups.open(district, 2020, null);
        List<Receipt> receipts = reception.receive(
                district,
                2020,
                List.of(
                        SentReports.docx(street.name(), 2019, received(3)),
                        new Source("letter.txt", "您好".getBytes(StandardCharsets.UTF_8)),
                        SentReports.docx(street.name(), 2020, received(5)),
                        SentReports.docx(street.name(), 2020, received(6))));
        OfficeBrowser browser = OfficeBrowser.as(context, district);
        assertThat(browser.readAfter("/office/rollup/2020", "receipts", receipts))
                .contains(
                        "没有收：这是2019年的报告，这里收2020年的",
                        "里面没有年度报告的表格或章节",
                        "已收，" + street.name(),
                        street.name() + "此前报过，请选用一份",
                        "报了不止一份，待选用");
        assertThat(browser.read("GET", "/office/rollup/2020/units/" + street.code()))
                .contains("value=\"choose\"")
                .doesNotContain("value=\"accept\"");
        assertThat(OfficeBrowser.as(context, office.as(Role.INSPECTOR)).read("GET", "/office/rollup/2020"))
                .contains("待选用")
                .doesNotContain("id=\"upload\"");
    }

    private static Figure money(String amount, MoneyUnit unit) {
        return Figure.of(new BigDecimal(amount), unit);
    }
}
