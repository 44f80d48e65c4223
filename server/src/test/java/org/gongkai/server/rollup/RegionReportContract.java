package org.gongkai.server.rollup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.gongkai.report.AnnualReport;
import org.gongkai.report.check.Finding;
import org.gongkai.report.read.Reading;
import org.gongkai.report.read.ReportReader;
import org.gongkai.report.read.source.Source;
import org.gongkai.report.write.ConsistentFigures;
import org.gongkai.report.write.DocxWriter;
import org.gongkai.report.write.XlsxWriter;
import org.gongkai.rules.Severity;
import org.gongkai.rules.form.CellId;
import org.gongkai.rules.form.CellType;
import org.gongkai.rules.form.Figure;
import org.gongkai.rules.form.Figures;
import org.gongkai.rules.form.FormCheck;
import org.gongkai.rules.form.FormTable;
import org.gongkai.rules.form.Forms;
import org.gongkai.rules.form.MoneyUnit;
import org.gongkai.server.Seeds;
import org.gongkai.server.TestOffice;
import org.gongkai.server.annual.AnnualReports;
import org.gongkai.server.annual.RegionReports;
import org.gongkai.server.annual.RegionShare;
import org.gongkai.server.annual.RegionTotal;
import org.gongkai.server.annual.ReportApproval;
import org.gongkai.server.annual.ReportPublication;
import org.gongkai.server.annual.ReportTerm;
import org.gongkai.server.annual.YearReport;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.Role;
import org.gongkai.server.office.Unit;
import org.gongkai.server.request.Applicant;
import org.gongkai.server.request.ApplicantKind;
import org.gongkai.server.request.Asked;
import org.gongkai.server.request.Channel;
import org.gongkai.server.request.NewRequest;
import org.gongkai.server.request.Register;
import org.gongkai.server.request.RequestKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The annual report of a whole region: what the accepted units and the office itself say, added up. The same on every database. */
abstract class RegionReportContract extends RollupScene {

    private static final CellId PERSONS = CellId.parse("requests.new.person");

    @Autowired
    private AnnualReports reports;

    @Autowired
    private ReportApproval approval;

    @Autowired
    private ReportPublication publication;

    @Autowired
    private RegionReports regions;

    @Autowired
    private ReportTerm term;

    @Autowired
    private Register register;

    @ParameterizedTest
    @MethodSource("org.gongkai.server.Seeds#all")
    void inEveryCellTheRegionsReportIsTheSumOfTheAcceptedUnitsAndItsOwnAndOpensToWhatItAdds(long seed)
            throws Exception {
        Random chance = new Random(seed);
        int units = 2 + chance.nextInt(6);
        for (int count = 0; count < units; count++) {
            street(streets.isEmpty() || chance.nextBoolean() ? office.unit : streets.get(chance.nextInt(count)));
        }
        rollups.open(district, 2020, null);
        List<Figures> counted = new ArrayList<>(List.of(own(chance, chance.nextInt(4))));
        for (Unit unit : streets) {
            Figures figures = ConsistentFigures.of(SentReports.FORM, chance);
            sendSomehow(unit, figures, chance.nextInt(5));
            if (chance.nextInt(4) > 0) {
                accept(unit);
                counted.add(figures);
            }
        }
        YearReport report = reports.find(clerk(), 2020);
        AnnualReport printed = reports.print(clerk(), report);
        RegionTotal total = regions.total(clerk(), report).orElseThrow();
        Reading back = read("region.xlsx", new XlsxWriter().write(printed));
        for (CellId cell : SentReports.FORM.cells()) {
            BigDecimal sum = counted.stream().map(one -> yuan(one, cell)).reduce(BigDecimal.ZERO, BigDecimal::add);
            String told = cell + ", " + Seeds.told(seed);
            assertThat(yuan(printed.figures(), cell)).as(told).isEqualByComparingTo(sum);
            assertThat(yuan(back.report().figures(), cell))
                    .as("read back " + told)
                    .isEqualByComparingTo(sum);
            assertThat(total.shares(cell)).as(told).hasSize(counted.size());
            assertThat(total.shares(cell).stream().map(RegionShare::counted).reduce(BigDecimal.ZERO, BigDecimal::add))
                    .as("opened " + told)
                    .isEqualByComparingTo(sum);
        }
        assertThat(FormCheck.check(SentReports.FORM, printed.figures()))
                .as(Seeds.told(seed))
                .isEmpty();
        assertThat(total.missing()).hasSize(units + 1 - counted.size());
    }

    @Test
    void itIsDueOnTheLastOfMarchAndSignedInMarchWithoutAWord() {
        street(office.unit);
        assertThat(term.due(office.unit, 2020)).isEqualTo("2021-01-31");
        rollups.open(district, 2020, null);
        assertThat(term.due(office.unit, 2020)).isEqualTo("2021-03-31");
        own(new Random(1), 0);
        write(LocalDate.of(2021, 3, 20));
        assertThat(rules()).doesNotContain("signed-late");
        write(LocalDate.of(2021, 4, 1));
        assertThat(rules()).contains("signed-late");
    }

    @Test
    void anApprovedOneIsFrozenWithWhatItAddsAndStaysWhateverAUnitSendsAfterwards() {
        Unit street = street(office.unit);
        Unit silent = street(office.unit);
        rollups.open(district, 2020, null);
        own(new Random(2), 2);
        send(street, received(5));
        accept(street);
        write(LocalDate.of(2021, 1, 10));
        approval.submit(clerk(), 2020, version());
        Actor leader = office.as(Role.LEADER);
        assertThatThrownBy(() -> approval.approve(leader, 2020, version(), "")).hasMessage("refused.annual.missing");
        approval.approve(leader, 2020, version(), silent.shortName() + "机构未运转");
        publication.publish(clerk(), 2020, version(), LocalDate.of(2021, 1, 12));
        assertThat(frozenEntries(PERSONS))
                .contains("rollup/2020/units/" + street.code(), "annual/2020")
                .hasSize(4);
        decisions.sendBack(district, 2020, member(street).reports().get(0).id(), 1, "重报");
        send(street, received(8));
        accept(street);
        YearReport published = reports.published(office.unit, 2020).orElseThrow();
        assertThat(reports.print(clerk(), published).figures().value(PERSONS)).isEqualByComparingTo("7");
        assertThat(regions.total(clerk(), published).orElseThrow().figures().value(PERSONS))
                .isEqualByComparingTo("10");
    }

    @Test
    void aSumThatNoIntHoldsIsWrittenAndReadBackRight() throws Exception {
        rollups.open(district, 2020, null);
        for (int count = 0; count < 3; count++) {
            street(office.unit);
        }
        rollups.open(district, 2020, null);
        own(new Random(3), 1);
        for (Unit unit : streets) {
            send(unit, received(Integer.MAX_VALUE));
            accept(unit);
        }
        AnnualReport printed = reports.print(clerk(), reports.find(clerk(), 2020));
        assertThat(printed.figures().value(PERSONS)).isEqualByComparingTo("6442450942");
        Reading back = read("region.docx", new DocxWriter().write(printed));
        assertThat(back.report().figures().value(PERSONS)).isEqualByComparingTo("6442450942");
        assertThat(FormCheck.check(SentReports.FORM, printed.figures())).isEmpty();
    }

    @Test
    void whatNoTableKnowsIsForAPersonToWriteWhereAUnitDoesNotStateIt() {
        Unit street = street(office.unit);
        rollups.open(district, 2020, null);
        own(new Random(4), 0);
        send(street, received(5));
        accept(street);
        assertThat(reports.print(clerk(), reports.find(clerk(), 2020))
                        .chapters()
                        .get(0)
                        .text())
                .contains("主动公开政府信息〔请填写〕条", "各单位新收政府信息公开申请5件");
        assertThatThrownBy(() -> approval.submit(clerk(), 2020, version())).hasMessage("refused.annual.unknown");
    }

    @Test
    void aRegionsReportGoesToTheOfficeAboveItWhichDoesNotAddTheUnitsInItOnceMore() {
        TestOffice city = new TestOffice(offices, accounts);
        Actor above = city.as(Role.DISTRICT);
        putBelow(office.unit, city.unit);
        Unit street = street(office.unit);
        RollupYear year = rollups.open(above, 2020, LocalDate.of(2021, 3, 31));
        assertThat(rollups.members(year)).extracting(Member::unit).containsExactly(office.unit, street);
        rollups.open(district, 2020, null);
        assertThat(rollups.members(year)).extracting(Member::unit).containsExactly(office.unit);
        own(new Random(5), 2);
        send(street, received(5));
        accept(street);
        write(LocalDate.of(2021, 1, 10));
        approval.submit(clerk(), 2020, version());
        approval.approve(office.as(Role.LEADER), 2020, version(), "已核对");
        publication.publish(clerk(), 2020, version(), LocalDate.of(2021, 1, 12));
        assertThat(reception.takeOver(above, 2020)).extracting(Receipt::kind).containsExactly(Receipt.Kind.TAKEN);
        ReceivedReport sent = rollups.member(year, office.unit.code()).reports().get(0);
        decisions.accept(above, 2020, sent.id(), sent.version(), "已核对");
        assertThat(region.sum(above, year).figures().value(PERSONS)).isEqualByComparingTo("7");
    }

    private Actor clerk() {
        return office.as(Role.CLERK);
    }

    private int version() {
        return reports.find(clerk(), 2020).version();
    }

    /** Fills the office's own sheet at random and enters so many requests of persons; what that is. */
    private Figures own(Random chance, int requests) {
        reports.begin(clerk(), 2020);
        Figures any = ConsistentFigures.of(SentReports.FORM, chance);
        Map<CellId, Figure> own = new LinkedHashMap<>();
        Map<CellId, String> typed = new LinkedHashMap<>();
        Map<CellId, MoneyUnit> units = new LinkedHashMap<>();
        for (FormTable table : SentReports.FORM.tables()) {
            for (CellId cell : table.source() == FormTable.Source.SHEET ? table.cells() : List.<CellId>of()) {
                Figure figure = any.get(cell);
                own.put(cell, figure);
                typed.put(cell, figure.value().toPlainString());
                if (figure.unit() != null) {
                    units.put(cell, figure.unit());
                }
            }
        }
        reports.fill(clerk(), 2020, typed, units);
        for (int count = 0; count < requests; count++) {
            request();
        }
        for (String cell : List.of("new.person", "new.total", "carried_out.person", "carried_out.total")) {
            own.put(CellId.parse("requests." + cell), Figure.of(requests));
        }
        return new Figures(own);
    }

    private void request() {
        Applicant applicant = new Applicant(ApplicantKind.PERSON, "某", "", "", "某地", "", "", false);
        Asked asked = new Asked("某信息", Asked.Form.PAPER, Asked.Provision.POST);
        LocalDate day = LocalDate.of(2020, 12, 30);
        register.register(clerk(), new NewRequest(RequestKind.DISCLOSURE, Channel.IN_PERSON, day, applicant, asked));
    }

    private void sendSomehow(Unit unit, Figures figures, int format) {
        if (format == 4) {
            publish(unit, figures, "PUBLISHED");
            reception.takeOver(district, 2020);
        } else {
            reception.receive(district, 2020, List.of(SentReports.file(unit.name(), 2020, figures, format)));
        }
    }

    private void write(LocalDate signed) {
        YearReport report = reports.find(clerk(), 2020);
        List<String> chapters = report.chapters().stream()
                .map(text -> text.replace("{本年主动公开}", "若干").replace("〔请填写〕", "照常开展"))
                .toList();
        reports.write(clerk(), 2020, report.version(), chapters, "测政〔2021〕1号", signed);
    }

    private List<String> rules() {
        return reports.check(clerk(), reports.find(clerk(), 2020)).stream()
                .filter(finding -> finding.severity() != Severity.HINT)
                .map(Finding::rule)
                .toList();
    }

    private List<String> frozenEntries(CellId cell) {
        return jdbc.sql("""
                        select e.subject from annual_entry e join annual_report r on r.id = e.report_id
                        where r.unit_id = :unit and e.cell = :cell""")
                .param("unit", office.unit.id())
                .param("cell", cell.toString())
                .query(String.class)
                .list();
    }

    private static Reading read(String name, byte[] bytes) throws Exception {
        return new ReportReader(Forms.builtIn()).read(new Source(name, bytes));
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
}
