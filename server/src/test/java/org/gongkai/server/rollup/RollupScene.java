package org.gongkai.server.rollup;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongkai.report.write.JsonWriter;
import org.gongkai.rules.form.CellId;
import org.gongkai.rules.form.Figure;
import org.gongkai.rules.form.Figures;
import org.gongkai.server.TestOffice;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.Offices;
import org.gongkai.server.office.Role;
import org.gongkai.server.office.Unit;
import org.gongkai.server.platform.signin.Accounts;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A district with streets below it, which send their reports. */
abstract class RollupScene {

    private static final String MARKS = "柳桂松柏枫榆槐杉梅兰竹菊";
    static final CellId RECEIVED = CellId.parse("requests.new.total");

    @Autowired
    Rollups rollups;

    @Autowired
    Reception reception;

    @Autowired
    Decisions decisions;

    @Autowired
    Region region;

    @Autowired
    Offices offices;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    TestOffice office;
    Actor district;
    final List<Unit> streets = new ArrayList<>();

    @BeforeEach
    void openDistrict() {
        office = new TestOffice(offices, accounts);
        district = office.as(Role.DISTRICT);
        streets.clear();
    }

    Unit street(Unit above) {
        String name = String.valueOf(MARKS.charAt(streets.size())) + "湖街道";
        String code = office.unit.code() + "-" + streets.size();
        Unit unit = offices.enter(code, "测试区人民政府" + name + "办事处", name, code, false);
        putBelow(unit, above);
        streets.add(unit);
        return unit;
    }

    void putBelow(Unit unit, Unit above) {
        jdbc.sql("update unit set parent_id = :above where id = :id")
                .param("above", above.id())
                .param("id", unit.id())
                .update();
    }

    RollupYear rollup() {
        return rollups.find(district, 2020);
    }

    Member member(Unit unit) {
        return rollups.member(rollup(), unit.code());
    }

    Receipt.Kind send(Unit unit, Figures figures) {
        return reception
                .receive(district, 2020, List.of(SentReports.docx(unit.name(), 2020, figures)))
                .get(0)
                .kind();
    }

    void accept(Unit unit) {
        ReceivedReport report = member(unit).reports().stream()
                .filter(one -> one.state() == ReceivedState.RECEIVED)
                .findFirst()
                .orElseThrow();
        decisions.accept(district, 2020, report.id(), report.version(), "已核对");
    }

    BigDecimal total() {
        return region.sum(district, rollup()).figures().value(RECEIVED);
    }

    /** So many requests by one kind of applicant, none of them answered yet. */
    static Figures received(int count) {
        Figure many = Figure.of(count);
        return SentReports.noughts(Map.of(
                "requests.new.person", many,
                "requests.new.total", many,
                "requests.carried_out.person", many,
                "requests.carried_out.total", many));
    }

    void publish(Unit unit, Figures figures, String stage) {
        String frozen = JsonWriter.of(SentReports.report(unit.name(), 2020, SentReports.FORM, figures))
                .toString();
        jdbc.sql("""
                        insert into annual_report (unit_id, year, number, form, stage, chapters, drafted_by, frozen)
                        values (:unit, 2020, 1, 'cn-2019', :stage, '[]', :by, :frozen)""")
                .param("unit", unit.id())
                .param("stage", stage)
                .param("by", district.account().id())
                .param("frozen", frozen)
                .update();
    }

    List<String> acts(Unit unit) {
        return jdbc.sql("select act from ledger_entry where subject = :subject order by number")
                .param("subject", "rollup/2020/units/" + unit.code())
                .query(String.class)
                .list();
    }
}
