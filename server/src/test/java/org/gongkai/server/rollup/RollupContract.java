package org.gongkai.server.rollup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.gongkai.report.read.Reading;
import org.gongkai.report.read.ReportReader;
import org.gongkai.report.read.source.Source;
import org.gongkai.report.write.ConsistentFigures;
import org.gongkai.report.write.JsonWriter;
import org.gongkai.report.write.XlsxWriter;
import org.gongkai.rules.form.CellId;
import org.gongkai.rules.form.CellType;
import org.gongkai.rules.form.Figure;
import org.gongkai.rules.form.Figures;
import org.gongkai.rules.form.FormCheck;
import org.gongkai.rules.form.Forms;
import org.gongkai.rules.form.MoneyUnit;
import org.gongkai.rules.form.ReportForm;
import org.gongkai.server.OfficeBrowser;
import org.gongkai.server.TestOffice;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.NotYoursException;
import org.gongkai.server.office.Offices;
import org.gongkai.server.office.Role;
import org.gongkai.server.office.Unit;
import org.gongkai.server.platform.signin.Accounts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/** The roll-up of a region, from opening a year to its sum; the same on every database. */
abstract class RollupContract {

    private static final String MARKS = "柳桂松柏枫榆槐杉梅兰竹菊";
    private static final CellId RECEIVED = CellId.parse("requests.new.total");
    private static final CellId AMOUNT = CellId.parse("art20_9.procurement.amount");

    @Autowired
    private Rollups rollups;

    @Autowired
    private Reception reception;

    @Autowired
    private Decisions decisions;

    @Autowired
    private Region region;

    @Autowired
    private Offices offices;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private WebApplicationContext context;

    private TestOffice office;
    private Actor district;
    private final List<Unit> streets = new ArrayList<>();

    @BeforeEach
    void openDistrict() {
        office = new TestOffice(offices, accounts);
        district = office.as(Role.DISTRICT);
        streets.clear();
    }

    @Test
    void openingAYearInvitesEveryUnitBelowForTheLastOfJanuaryUnlessToldOtherwise() {
        Unit street = street(office.unit);
        Unit village = street(street);
        assertThat(rollups.open(district, 2020, null).deadline()).isEqualTo(LocalDate.of(2021, 1, 31));
        assertThat(rollups.members(rollup())).extracting(Member::unit).containsExactly(street, village);
        Unit later = street(office.unit);
        assertThat(rollups.open(district, 2020, LocalDate.of(2021, 1, 10)).deadline())
                .isEqualTo("2021-01-10");
        assertThat(rollups.members(rollup())).extracting(Member::unit).containsExactly(street, village, later);
        assertThat(rollups.members(rollup())).allSatisfy(member -> {
            assertThat(member.state()).isEqualTo(MemberState.NOT_SENT);
            assertThat(member.isLate(rollup().deadline(), LocalDate.of(2021, 1, 12)))
                    .isTrue();
        });
        assertThatThrownBy(() -> rollups.open(district, 2021, null)).hasMessage("refused.rollup.year");
        assertThatThrownBy(() -> rollups.open(district, 2020, LocalDate.of(2020, 12, 1)))
                .hasMessage("refused.rollup.deadline");
        assertThatThrownBy(() -> rollups.open(office.as(Role.CLERK), 2020, null))
                .isInstanceOf(NotYoursException.class);
    }

    @Test
    void whatAUnitOfTheInstallationHasPublishedIsTakenOverOnce() {
        Unit street = street(office.unit);
        Unit waiting = street(office.unit);
        rollups.open(district, 2020, null);
        publish(street, received(3), "PUBLISHED");
        publish(waiting, received(4), "APPROVED");
        assertThat(reception.takeOver(district, 2020)).extracting(Receipt::of).containsExactly(street.name());
        assertThat(reception.takeOver(district, 2020)).isEmpty();
        assertThat(member(street).state()).isEqualTo(MemberState.RECEIVED);
        assertThat(member(waiting).state()).isEqualTo(MemberState.NOT_SENT);
    }

    @Test
    void aFileForAnotherYearOrOnAnotherYearsFormOrThatIsNoReportIsToldAndNotTaken() {
        Unit street = street(office.unit);
        rollups.open(district, 2020, null);
        ReportForm later = Forms.builtIn().byId("cn-2021").orElseThrow();
        Figures figures = ConsistentFigures.of(later, new Random(1));
        Source other = new Source(
                "form.json", new JsonWriter().write(SentReports.report(street.name(), 2020, later, figures)));
        List<Receipt> receipts = reception.receive(
                district,
                2020,
                List.of(
                        SentReports.docx(street.name(), 2019, received(3)),
                        other,
                        new Source("letter.txt", "您好".getBytes(StandardCharsets.UTF_8)),
                        SentReports.docx(street.name(), 2020, received(5))));
        assertThat(receipts)
                .extracting(Receipt::kind)
                .containsExactly(
                        Receipt.Kind.OTHER_YEAR, Receipt.Kind.OTHER_FORM, Receipt.Kind.UNREADABLE, Receipt.Kind.TAKEN);
        assertThat(receipts.get(0).of()).isEqualTo("2019");
        assertThat(member(street).reports()).hasSize(1);
        assertThat(send(street, received(5))).isEqualTo(Receipt.Kind.SAME_FILE);
    }

    @Test
    void aReportOfAUnitThatWasNotInvitedWaitsUntilAPersonSaysWhoseItIs() {
        Unit street = street(office.unit);
        rollups.open(district, 2020, null);
        Source stranger = SentReports.docx("远山区人民政府白石街道办事处", 2020, received(3));
        assertThat(reception.receive(district, 2020, List.of(stranger)))
                .extracting(Receipt::kind)
                .containsExactly(Receipt.Kind.UNASSIGNED);
        ReceivedReport waiting = rollups.unassigned(rollup()).get(0);
        assertThatThrownBy(() -> decisions.accept(district, 2020, waiting.id(), 0, "可以"))
                .hasMessage("refused.rollup.unassigned");
        assertThatThrownBy(() -> decisions.assign(district, 2020, waiting.id(), 0, "elsewhere"))
                .hasMessage("refused.rollup.unit");
        decisions.assign(district, 2020, waiting.id(), 0, street.code());
        assertThat(rollups.unassigned(rollup())).isEmpty();
        assertThat(member(street).state()).isEqualTo(MemberState.RECEIVED);
    }

    @Test
    void aUnitThatReportsTwiceHasBothBesideEachOtherUntilAPersonChooses() {
        Unit street = street(office.unit);
        rollups.open(district, 2020, null);
        assertThat(send(street, received(3))).isEqualTo(Receipt.Kind.TAKEN);
        accept(street);
        assertThat(send(street, received(7))).isEqualTo(Receipt.Kind.BESIDE);
        assertThat(member(street).hasChoice()).isTrue();
        assertThat(total()).isEqualByComparingTo("3");
        ReceivedReport later = member(street).reports().get(1);
        assertThatThrownBy(() -> decisions.accept(district, 2020, later.id(), later.version(), "可以"))
                .hasMessage("refused.rollup.twice");
        decisions.choose(district, 2020, later.id(), later.version());
        assertThat(total()).isNull();
        accept(street);
        assertThat(total()).isEqualByComparingTo("7");
        assertThat(member(street).reports())
                .extracting(ReceivedReport::state)
                .containsExactly(ReceivedState.SET_ASIDE, ReceivedState.ACCEPTED);
    }

    @Test
    void anErrorBlocksAcceptanceUnlessAReasonIsGivenWhichTheLedgerHolds() {
        Unit street = street(office.unit);
        rollups.open(district, 2020, null);
        send(street, SentReports.noughts(Map.of(RECEIVED.toString(), Figure.of(9))));
        ReceivedReport wrong = member(street).reports().get(0);
        assertThat(wrong.errors()).isPositive();
        assertThatThrownBy(() -> decisions.accept(district, 2020, wrong.id(), 0, " "))
                .hasMessage("refused.rollup.errors");
        decisions.accept(district, 2020, wrong.id(), 0, "单位已书面说明");
        assertThat(member(street).accepted())
                .get()
                .extracting(ReceivedReport::word)
                .isEqualTo("单位已书面说明");
        assertThat(acts(street)).containsExactly("rollup.received", "rollup.accepted-with-errors");
        assertThatThrownBy(() -> decisions.sendBack(district, 2020, wrong.id(), 0, "改"))
                .hasMessage("refused.rollup.changed");
    }

    @Test
    void aReturnedReportIsSentAgainAndAccepted() {
        Unit street = street(office.unit);
        rollups.open(district, 2020, null);
        send(street, SentReports.noughts(Map.of(RECEIVED.toString(), Figure.of(9))));
        ReceivedReport first = member(street).reports().get(0);
        assertThatThrownBy(() -> decisions.sendBack(district, 2020, first.id(), 0, ""))
                .hasMessage("refused.reason");
        decisions.sendBack(district, 2020, first.id(), 0, "总计与各列之和不符");
        assertThat(member(street).state()).isEqualTo(MemberState.RETURNED);
        assertThat(send(street, received(9))).isEqualTo(Receipt.Kind.TAKEN);
        ReceivedReport second = member(street).reports().get(1);
        assertThat(second.errors()).as("errors of the mended one").isZero();
        decisions.accept(district, 2020, second.id(), 0, "");
        assertThat(total()).isEqualByComparingTo("9");
        assertThat(acts(street))
                .containsExactly("rollup.received", "rollup.returned", "rollup.received", "rollup.accepted");
    }

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
                .filteredOn(RegionSum.Share::isUnclear)
                .extracting(RegionSum.Share::unit)
                .containsExactly(unclear);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void theRegionsReportIsTheSumOfTheAcceptedUnitsAndItsOwnInEveryCellAndItsRelationsHold(int seed) throws Exception {
        Random chance = new Random(seed);
        List<Figures> counted = new ArrayList<>();
        int units = 2 + chance.nextInt(6);
        for (int count = 0; count < units; count++) {
            street(streets.isEmpty() || chance.nextBoolean() ? office.unit : streets.get(chance.nextInt(count)));
        }
        if (chance.nextBoolean()) {
            Figures own = ConsistentFigures.of(SentReports.FORM, chance);
            publish(office.unit, own, "PUBLISHED");
            counted.add(own);
        }
        rollups.open(district, 2020, null);
        for (Unit unit : streets) {
            Figures figures = ConsistentFigures.of(SentReports.FORM, chance);
            int format = chance.nextInt(5);
            if (format == 4) {
                publish(unit, figures, "PUBLISHED");
                reception.takeOver(district, 2020);
            } else {
                reception.receive(district, 2020, List.of(SentReports.file(unit.name(), 2020, figures, format)));
            }
            if (chance.nextInt(4) > 0) {
                accept(unit);
                counted.add(figures);
            }
        }
        RegionSum sum = region.sum(district, rollup());
        assertThat(sum.parts()).hasSize(counted.size());
        for (CellId cell : SentReports.FORM.cells()) {
            assertThat(yuan(sum.figures(), cell))
                    .as(cell.toString())
                    .isEqualByComparingTo(counted.stream()
                            .map(figures -> yuan(figures, cell))
                            .reduce(BigDecimal.ZERO, BigDecimal::add));
            assertThat(sum.shares(cell)).hasSize(counted.size());
        }
        assertThat(FormCheck.check(SentReports.FORM, sum.figures())).isEmpty();
        byte[] workbook = new XlsxWriter().write(region.report(district, rollup()));
        Reading back = new ReportReader(Forms.builtIn()).read(new Source("region.xlsx", workbook));
        assertThat(back.report().year()).isEqualTo(2020);
        for (CellId cell : SentReports.FORM.cells()) {
            assertThat(yuan(back.report().figures(), cell))
                    .as(cell.toString())
                    .isEqualByComparingTo(yuan(sum.figures(), cell));
        }
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
        assertThat(browser.read("GET", "/office/rollup/2020"))
                .contains("1 / 2", "白石街道")
                .doesNotContain("c-requests.new.total");
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
        assertThat(OfficeBrowser.as(context, office.as(Role.CLERK))
                        .call("GET", "/office/rollup/2020")
                        .getStatus())
                .isEqualTo(403);
    }

    private Unit street(Unit above) {
        String name = String.valueOf(MARKS.charAt(streets.size())) + "湖街道";
        String code = office.unit.code() + "-" + streets.size();
        Unit unit = offices.enter(code, "测试区人民政府" + name + "办事处", name, code, false);
        jdbc.sql("update unit set parent_id = :above where id = :id")
                .param("above", above.id())
                .param("id", unit.id())
                .update();
        streets.add(unit);
        return unit;
    }

    private RollupYear rollup() {
        return rollups.find(district, 2020);
    }

    private Member member(Unit unit) {
        return rollups.member(rollup(), unit.code());
    }

    private Receipt.Kind send(Unit unit, Figures figures) {
        return reception
                .receive(district, 2020, List.of(SentReports.docx(unit.name(), 2020, figures)))
                .get(0)
                .kind();
    }

    private void accept(Unit unit) {
        ReceivedReport report = member(unit).reports().stream()
                .filter(one -> one.state() == ReceivedState.RECEIVED)
                .findFirst()
                .orElseThrow();
        decisions.accept(district, 2020, report.id(), report.version(), "已核对");
    }

    private BigDecimal total() {
        return region.sum(district, rollup()).figures().value(RECEIVED);
    }

    /** So many requests by one kind of applicant, none of them answered yet. */
    private static Figures received(int count) {
        Figure many = Figure.of(count);
        return SentReports.noughts(Map.of(
                "requests.new.person", many,
                "requests.new.total", many,
                "requests.carried_out.person", many,
                "requests.carried_out.total", many));
    }

    private static Figure money(String amount, MoneyUnit unit) {
        return Figure.of(new BigDecimal(amount), unit);
    }

    private static BigDecimal yuan(Figures figures, CellId cell) {
        Figure figure = figures.get(cell);
        if (figure == null || figure.value() == null) {
            return BigDecimal.ZERO;
        }
        return SentReports.FORM.typeOf(cell) == CellType.MONEY && figure.unit() != null
                ? figure.unit().toYuan(figure.value())
                : figure.value();
    }

    private void publish(Unit unit, Figures figures, String stage) {
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

    private List<String> acts(Unit unit) {
        return jdbc.sql("select act from ledger_entry where subject = :subject order by number")
                .param("subject", "rollup/2020/units/" + unit.code())
                .query(String.class)
                .list();
    }
}
