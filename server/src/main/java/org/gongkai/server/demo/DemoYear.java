package org.gongkai.server.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.rules.Resources;
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
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The demonstration office's reports and its requests of January 2021, from {@code year.yaml} (演示年度). */
@Component
class DemoYear {

    private final DemoReports reports;
    private final Register register;
    private final Casework casework;
    private final Map<?, ?> data =
            (Map<?, ?>) new Load(LoadSettings.builder().setLabel("year.yaml").build())
                    .loadFromString(Resources.text(DemoYear.class, "year.yaml"));

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
        ((List<?>) value(data, "requests")).forEach(request -> request(clerk, (Map<?, ?>) request));
    }

    private Optional<WrittenReport> written(int year) {
        return ((List<?>) value(data, "reports"))
                .stream()
                        .map(report -> WrittenReport.of((Map<?, ?>) report))
                        .filter(report -> report.year() == year)
                        .findFirst();
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
