package org.gongkai.server.annual;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.gongkai.rules.form.CellId;
import org.gongkai.rules.form.FormTable;
import org.gongkai.rules.request.Dockets;
import org.gongkai.rules.request.ReplyKind;
import org.gongkai.server.TestOffice;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.Offices;
import org.gongkai.server.office.Role;
import org.gongkai.server.platform.signin.Accounts;
import org.gongkai.server.publication.CatalogueItem;
import org.gongkai.server.request.Applicant;
import org.gongkai.server.request.ApplicantKind;
import org.gongkai.server.request.Asked;
import org.gongkai.server.request.Channel;
import org.gongkai.server.request.NewRequest;
import org.gongkai.server.request.Projections;
import org.gongkai.server.request.Register;
import org.gongkai.server.request.RequestKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An office that makes its annual reports. */
public abstract class AnnualScene {

    @Autowired
    protected AnnualReports reports;

    @Autowired
    protected ReportApproval approval;

    @Autowired
    protected ReportPublication publication;

    @Autowired
    protected Register register;

    @Autowired
    private Projections projections;

    @Autowired
    private Dockets dockets;

    @Autowired
    protected JdbcClient jdbc;

    @Autowired
    protected Offices offices;

    @Autowired
    protected Accounts accounts;

    protected TestOffice office;
    protected Actor clerk;
    protected Actor leader;

    @BeforeEach
    void openOffice() {
        office = new TestOffice(offices, accounts);
        clerk = office.as(Role.CLERK);
        leader = office.as(Role.LEADER);
    }

    /** Ends were written beside the dockets, which other tests over the same database would find. */
    @AfterEach
    void putRight() {
        projections.rebuild(difference -> {});
    }

    /** A report that is written, approved and published; its number says of which year it is. */
    protected CatalogueItem published(int year) {
        fillWithNoughts(reports.begin(clerk, year));
        return publishedAsFilled(year);
    }

    /** The same with the sheet as it is. */
    protected CatalogueItem publishedAsFilled(int year) {
        YearReport report = reports.find(clerk, year);
        List<String> chapters = new ArrayList<>(report.chapters());
        chapters.set(4, "（一）存在的主要问题。公开不够及时。\n（二）改进情况。按月核对。");
        LocalDate signed = LocalDate.of(year + 1, 1, 7);
        reports.write(clerk, year, version(year), chapters, "青街〔" + (year + 1) + "〕1号", signed);
        return approvedAndPublished(year);
    }

    protected CatalogueItem approvedAndPublished(int year) {
        approval.submit(clerk, year, version(year));
        approval.approve(leader, year, version(year), "已核对");
        return publication.publish(clerk, year, version(year), LocalDate.of(2021, 1, 12));
    }

    protected void fillWithNoughts(YearReport report) {
        Map<CellId, String> noughts = reports.form(report).tables().stream()
                .filter(table -> table.source() == FormTable.Source.SHEET)
                .flatMap(table -> table.cells().stream())
                .collect(Collectors.toMap(cell -> cell, cell -> "0", (one, other) -> one, LinkedHashMap::new));
        reports.fill(clerk, report.year(), noughts, Map.of());
    }

    protected int version() {
        return version(2020);
    }

    protected int version(int year) {
        return reports.find(clerk, year).version();
    }

    /** A request that was received in the year or before, and has ended in it, afterwards, or not at all. */
    protected void enterRequest(int year, Random chance) {
        LocalDate received = LocalDate.of(year, 1, 1).plusDays(chance.nextInt(400) - 60L);
        LocalDate today = LocalDate.of(2021, 1, 12);
        LocalDate day = received.isAfter(today) ? today : received;
        ApplicantKind kind = ApplicantKind.values()[chance.nextInt(6)];
        RequestKind sort = chance.nextInt(10) == 0 ? RequestKind.RECORD_CORRECTION : RequestKind.DISCLOSURE;
        Applicant applicant = new Applicant(kind, "某", "", "", "某地", "", "", false);
        Asked asked = new Asked("某信息", Asked.Form.PAPER, Asked.Provision.POST);
        long id = register.register(clerk, new NewRequest(sort, Channel.IN_PERSON, day, applicant, asked))
                .id();
        if (chance.nextInt(4) > 0) {
            List<ReplyKind> replies = dockets.replies().all().stream()
                    .filter(reply -> reply.answers() != ReplyKind.Answers.RECORD_CORRECTION)
                    .toList();
            jdbc.sql("update request set stage = 'CLOSED', outcome = :outcome, outcome_on = :on where id = :id")
                    .param(
                            "outcome",
                            replies.get(chance.nextInt(replies.size())).id())
                    .param("on", day.plusDays(chance.nextInt(90)).toString())
                    .param("id", id)
                    .update();
        }
    }
}
