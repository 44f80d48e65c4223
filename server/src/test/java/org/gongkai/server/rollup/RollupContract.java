package org.gongkai.server.rollup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.gongkai.report.check.Finding;
import org.gongkai.report.read.source.Source;
import org.gongkai.report.write.ConsistentFigures;
import org.gongkai.report.write.JsonWriter;
import org.gongkai.rules.form.Figure;
import org.gongkai.rules.form.Figures;
import org.gongkai.rules.form.Forms;
import org.gongkai.rules.form.ReportForm;
import org.gongkai.server.office.NotYoursException;
import org.gongkai.server.office.Role;
import org.gongkai.server.office.Unit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What an office above does with the reports of its units; the same on every database. */
abstract class RollupContract extends RollupScene {

    @Autowired
    private RollupTable table;

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
        Source sent = SentReports.docx(street.name(), 2020, received(5));
        List<Receipt> receipts = reception.receive(
                district,
                2020,
                List.of(
                        SentReports.docx(street.name(), 2019, received(3)),
                        other,
                        new Source("letter.txt", "您好".getBytes(StandardCharsets.UTF_8)),
                        sent));
        assertThat(receipts)
                .extracting(Receipt::kind)
                .containsExactly(
                        Receipt.Kind.OTHER_YEAR, Receipt.Kind.OTHER_FORM, Receipt.Kind.UNREADABLE, Receipt.Kind.TAKEN);
        assertThat(receipts.get(0).of()).isEqualTo("2019");
        assertThat(member(street).reports()).hasSize(1);
        assertThat(reception.receive(district, 2020, List.of(sent)).get(0).kind())
                .isEqualTo(Receipt.Kind.SAME_FILE);
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
        assertThat(total()).isZero();
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
    void lastYearsAcceptedReportStandsBesideThisYears() {
        Unit street = street(office.unit);
        rollups.open(district, 2019, null);
        reception.receive(district, 2019, List.of(SentReports.docx(street.name(), 2019, received(4))));
        RollupYear before = rollups.find(district, 2019);
        ReceivedReport last = rollups.member(before, street.code()).reports().get(0);
        decisions.accept(district, 2019, last.id(), 0, "");
        rollups.open(district, 2020, null);
        send(street, received(6)); // carries nothing in, though four were carried out
        ReceivedReport report = member(street).reports().get(0);
        assertThat(rollups.check(rollup(), report)).extracting(Finding::rule).contains("Y1");
        assertThat(region.lastYear(district, rollup()))
                .get()
                .satisfies(sum -> assertThat(sum.figures().value(RECEIVED)).isEqualByComparingTo("4"));
    }

    @Test
    void theUnitsClerkIsAskedForTheReportAndToldWhyItCameBack() {
        Unit street = street(office.unit);
        rollups.open(district, 2020, null);
        assertThat(table.owed(street)).containsExactly(new Owed(2020, LocalDate.of(2021, 1, 31), null));
        send(street, received(3));
        assertThat(table.owed(street)).isEmpty();
        assertThat(table.waiting(office.unit)).containsExactly(new Waiting(2020, LocalDate.of(2021, 1, 31), 1));
        decisions.sendBack(district, 2020, member(street).reports().get(0).id(), 0, "缺第六章");
        assertThat(table.waiting(office.unit)).isEmpty();
        assertThat(table.owed(street)).extracting(Owed::returnedBecause).containsExactly("缺第六章");
    }
}
