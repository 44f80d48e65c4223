package org.gongkai.server.demo;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.rules.Resources;
import org.gongkai.rules.form.CellId;
import org.gongkai.rules.form.FormTable;
import org.gongkai.rules.request.Details;
import org.gongkai.rules.request.EntryKind;
import org.gongkai.server.annual.AnnualReports;
import org.gongkai.server.annual.ReportPublication;
import org.gongkai.server.annual.YearReport;
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
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The demonstration office's report on 2020 and its requests of January 2021, from {@code year.yaml} (演示年度). */
@Component
class DemoYear {

    private final AnnualReports reports;
    private final ReportPublication publication;
    private final Register register;
    private final Casework casework;

    DemoYear(AnnualReports reports, ReportPublication publication, Register register, Casework casework) {
        this.reports = reports;
        this.publication = publication;
        this.register = register;
        this.casework = casework;
    }

    /** The clerk writes the report, the leader approves it; then the year's first requests come in. */
    @Transactional
    public void fill(Actor clerk, Actor leader) {
        Map<?, ?> data = (Map<?, ?>)
                new Load(LoadSettings.builder().setLabel("year.yaml").build())
                        .loadFromString(Resources.text(DemoYear.class, "year.yaml"));
        report(clerk, leader, (Map<?, ?>) value(data, "report"));
        ((List<?>) value(data, "requests")).forEach(request -> request(clerk, (Map<?, ?>) request));
    }

    private void report(Actor clerk, Actor leader, Map<?, ?> data) {
        int year = (Integer) value(data, "year");
        LocalDate signed = LocalDate.parse(text(data, "signed"));
        YearReport report = reports.begin(clerk, year);
        reports.fill(clerk, year, noughts(report), Map.of());
        List<String> chapters = ((List<?>) value(data, "chapters"))
                .stream().map(String::valueOf).toList();
        reports.write(clerk, year, version(clerk, year), chapters, text(data, "number"), signed);
        reports.submit(clerk, year, version(clerk, year));
        reports.approve(leader, year, version(clerk, year), text(data, "word"));
        publication.publish(clerk, year, version(clerk, year), signed);
    }

    private Map<CellId, String> noughts(YearReport report) {
        Map<CellId, String> noughts = new LinkedHashMap<>();
        reports.form(report).tables().stream()
                .filter(table -> table.source() == FormTable.Source.SHEET)
                .flatMap(table -> table.cells().stream())
                .forEach(cell -> noughts.put(cell, "0"));
        return noughts;
    }

    private int version(Actor clerk, int year) {
        return reports.find(clerk, year).version();
    }

    private void request(Actor clerk, Map<?, ?> data) {
        Applicant applicant = new Applicant(
                ApplicantKind.valueOf(text(data, "applicant")),
                text(data, "name"),
                "",
                "",
                "",
                text(data, "telephone"),
                "",
                false);
        Asked asked = new Asked(
                text(data, "information"),
                Asked.Form.valueOf(text(data, "form")),
                Asked.Provision.valueOf(text(data, "provision")));
        Request request = register.register(
                clerk,
                new NewRequest(
                        RequestKind.DISCLOSURE,
                        Channel.valueOf(text(data, "channel")),
                        LocalDate.parse(text(data, "received")),
                        applicant,
                        asked));
        if (data.get("asked") != null) {
            Details details = Details.none().party(text(data, "party")).text(text(data, "matter"));
            enter(clerk, request, EntryKind.THIRD_PARTY_ASKED, text(data, "asked"), details);
        }
        if (data.get("correct") != null) {
            Details details = Details.none()
                    .until(LocalDate.parse(text(data, "correct_by")))
                    .text(text(data, "corrections"));
            enter(clerk, request, EntryKind.CORRECTION_ASKED, text(data, "correct"), details);
        }
    }

    private void enter(Actor clerk, Request request, EntryKind kind, String day, Details details) {
        long seen = casework.dossier(clerk, request.id()).seen();
        casework.enter(clerk, request.id(), new Casework.NewEntry(kind, LocalDate.parse(day), details, null, seen));
    }

    private static String text(Map<?, ?> node, String key) {
        return String.valueOf(value(node, key));
    }

    private static Object value(Map<?, ?> node, String key) {
        @Nullable Object value = node.get(key);
        if (value == null) {
            throw new IllegalStateException("year.yaml: \"%s\" is missing in %s".formatted(key, node));
        }
        return value;
    }
}
