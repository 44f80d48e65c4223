package org.gongkai.server.demo;

import java.time.LocalDate;
import java.util.Optional;
import org.gongkai.rules.DataNode;
import org.gongkai.rules.request.Details;
import org.gongkai.rules.request.EntryKind;
import org.gongkai.server.office.Actor;
import org.gongkai.server.request.Applicant;
import org.gongkai.server.request.ApplicantKind;
import org.gongkai.server.request.Asked;
import org.gongkai.server.request.Casework;
import org.gongkai.server.request.Channel;
import org.gongkai.server.request.NewRequest;
import org.gongkai.server.request.Register;
import org.gongkai.server.request.Request;
import org.gongkai.server.request.RequestKind;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The demonstration office's reports and its requests of January 2021, from {@code year.yaml} (演示年度). */
@Component
class DemoYear {

    private final DemoReports reports;
    private final Register register;
    private final Casework casework;
    private final DataNode data = DataNode.in(DemoYear.class, "year.yaml");

    DemoYear(DemoReports reports, Register register, Casework casework) {
        this.reports = reports;
        this.register = register;
        this.casework = casework;
    }

    /** Whether the office has written its report on a year with this program. */
    boolean hasReport(int year) {
        return written(year).isPresent();
    }

    /** The report on a year. */
    @Transactional
    public void report(Actor clerk, Actor leader, int year) {
        reports.publish(clerk, leader, written(year).orElseThrow());
    }

    /** The first requests of the year that has begun. */
    @Transactional
    public void requests(Actor clerk) {
        data.nodes("requests").forEach(request -> request(clerk, request));
    }

    private Optional<WrittenReport> written(int year) {
        return data.nodes("reports")
                .map(WrittenReport::of)
                .filter(report -> report.year() == year)
                .findFirst();
    }

    private void request(Actor clerk, DataNode data) {
        Applicant applicant = new Applicant(
                ApplicantKind.valueOf(data.text("applicant")),
                data.text("name"),
                "",
                "",
                "",
                data.text("telephone"),
                "",
                false);
        Asked asked = new Asked(
                data.text("information"),
                Asked.Form.valueOf(data.text("form")),
                Asked.Provision.valueOf(data.text("provision")));
        Request request = register.register(
                clerk,
                new NewRequest(
                        RequestKind.DISCLOSURE,
                        Channel.valueOf(data.text("channel")),
                        data.day("received"),
                        applicant,
                        asked));
        if (data.has("asked")) {
            Details details = Details.none().party(data.text("party")).text(data.text("matter"));
            enter(clerk, request, EntryKind.THIRD_PARTY_ASKED, data.day("asked"), details);
        }
        if (data.has("correct")) {
            Details details = Details.none().until(data.day("correct_by")).text(data.text("corrections"));
            enter(clerk, request, EntryKind.CORRECTION_ASKED, data.day("correct"), details);
        }
    }

    private void enter(Actor clerk, Request request, EntryKind kind, LocalDate day, Details details) {
        long seen = casework.dossier(clerk, request.id()).seen();
        casework.enter(clerk, request.id(), new Casework.NewEntry(kind, day, details, null, seen));
    }
}
