package org.gongkai.server.rollup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gongkai.rules.form.Figure;
import org.gongkai.server.OfficeBrowser;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.Role;
import org.gongkai.server.office.Unit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** Units that were merged or renamed in mid-year; the same on every database. */
abstract class ExcuseContract extends RollupScene {

    @Autowired
    private Excuses excuses;

    @Autowired
    private RollupTable table;

    @Autowired
    private WebApplicationContext context;

    @Test
    void aUnitThatWasMergedIntoAnotherIsAskedForNothingMoreWithTheReasonInTheLedger() throws Exception {
        Unit merged = street(office.unit);
        Unit other = street(office.unit);
        rollups.open(district, 2020, null);
        assertThatThrownBy(() -> excuses.excuse(district, 2020, merged.code(), " "))
                .hasMessage("refused.reason");
        excuses.excuse(district, 2020, merged.code(), "2020年7月并入" + other.shortName());
        assertThat(member(merged).state()).isEqualTo(MemberState.EXCUSED);
        assertThat(table.owed(merged)).isEmpty();
        assertThat(region.sum(district, rollup()).missing()).containsExactly(other);
        assertThat(acts(merged)).containsExactly("rollup.excused");
        OfficeBrowser browser = OfficeBrowser.as(context, district);
        assertThat(browser.read("GET", "/office/rollup/2020")).contains("0 / 1", "不报");
        assertThat(browser.read("GET", "/office/rollup/2020/units/" + merged.code()))
                .contains("并入" + other.shortName());
    }

    @Test
    void itsReportIsNotAddedBesideTheOthersThatHoldsItUnlessItIsAskedForAgain() {
        Unit merged = street(office.unit);
        rollups.open(district, 2020, null);
        send(merged, received(3));
        accept(merged);
        assertThatThrownBy(() -> excuses.excuse(district, 2020, merged.code(), "并入他处"))
                .hasMessage("refused.rollup.counts");
        ReceivedReport accepted = member(merged).reports().get(0);
        decisions.sendBack(district, 2020, accepted.id(), accepted.version(), "已并入，不报");
        excuses.excuse(district, 2020, merged.code(), "并入他处");
        send(merged, received(4));
        ReceivedReport second = member(merged).reports().get(1);
        assertThatThrownBy(() -> decisions.accept(district, 2020, second.id(), second.version(), ""))
                .hasMessage("refused.rollup.excused");
        excuses.invite(district, 2020, merged.code());
        decisions.accept(district, 2020, second.id(), second.version(), "");
        assertThat(total()).isEqualByComparingTo("4");
    }

    @Test
    void aReportUnderTheNameThatAUnitHadBeforeWaitsUntilAPersonSaysWhoseItIs() {
        Unit renamed = street(office.unit);
        String before = renamed.name();
        jdbc.sql("update unit set name = :name, short_name = :short where id = :id")
                .param("name", "测试区人民政府新城街道办事处")
                .param("short", "新城街道")
                .param("id", renamed.id())
                .update();
        rollups.open(district, 2020, null);
        assertThat(reception.receive(district, 2020, List.of(SentReports.docx(before, 2020, received(3)))))
                .extracting(Receipt::kind)
                .containsExactly(Receipt.Kind.UNASSIGNED);
        ReceivedReport waiting = rollups.unassigned(rollup()).get(0);
        decisions.assign(district, 2020, waiting.id(), 0, renamed.code());
        accept(renamed);
        assertThat(total()).isEqualByComparingTo("3");
        assertThat(acts(renamed)).containsExactly("rollup.assigned", "rollup.accepted");
    }

    @Test
    void aUnitSeesOnItsOwnPageWhyItsReportCameBackWithWhatTheCheckFound() throws Exception {
        Unit street = street(office.unit);
        rollups.open(district, 2020, null);
        send(street, SentReports.noughts(Map.of(RECEIVED.toString(), Figure.of(9))));
        decisions.sendBack(district, 2020, member(street).reports().get(0).id(), 0, "请核对总计");
        long account = accounts.open("clerk-" + street.code(), "某专员", "long enough to pass");
        offices.appoint(account, street, null, Role.CLERK, LocalDate.of(2020, 1, 1));
        Actor clerk = offices.actor(account, street.id()).orElseThrow();
        assertThat(OfficeBrowser.as(context, clerk).read("GET", "/office/sent-up"))
                .contains("2020年度报告，报送" + office.unit.shortName(), "退回", "请核对总计", "自然人 至 其他 各项之和");
        assertThat(OfficeBrowser.as(context, clerk).read("GET", "/office")).contains("被退回：请核对总计");
        assertThat(OfficeBrowser.as(context, office.as(Role.CLERK)).read("GET", "/office/sent-up"))
                .doesNotContain("请核对总计");
    }
}
