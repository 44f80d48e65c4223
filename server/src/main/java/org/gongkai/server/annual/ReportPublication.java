package org.gongkai.server.annual;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.gongkai.report.AnnualReport;
import org.gongkai.report.Fact;
import org.gongkai.report.write.DocxWriter;
import org.gongkai.report.write.PdfWriter;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.Duty;
import org.gongkai.server.office.Offices;
import org.gongkai.server.office.RefusedException;
import org.gongkai.server.office.Role;
import org.gongkai.server.platform.ledger.Ledger;
import org.gongkai.server.publication.Catalogue;
import org.gongkai.server.publication.CatalogueItem;
import org.gongkai.server.publication.CatalogueRecord;
import org.gongkai.server.publication.Upload;
import org.gongkai.server.publication.Uploads;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Publishes an approved report in its fixed column, with its Word file and its PDF (发布年度报告). */
@Service
public class ReportPublication {

    private static final String CATEGORY = "20-15";

    private final AnnualReports reports;
    private final YearReportTable table;
    private final Catalogue catalogue;
    private final Uploads uploads;
    private final Offices offices;
    private final Ledger ledger;
    private final MessageSource words;

    ReportPublication(
            AnnualReports reports,
            YearReportTable table,
            Catalogue catalogue,
            Uploads uploads,
            Offices offices,
            Ledger ledger,
            MessageSource words) {
        this.reports = reports;
        this.table = table;
        this.catalogue = catalogue;
        this.uploads = uploads;
        this.offices = offices;
        this.ledger = ledger;
        this.words = words;
    }

    /**
     * Publishes a report.
     *
     * @throws RefusedException if it is not approved, or published already
     */
    @Transactional
    public CatalogueItem publish(Actor actor, int year, int seen) {
        Duty duty = actor.as(Role.CLERK);
        YearReport report = reports.find(actor, year);
        AnnualReport printed = reports.print(actor, report);
        if (report.stage() != ReportStage.APPROVED
                || !table.move(report, seen, ReportStage.PUBLISHED, null, report.submittedBy())) {
            throw new RefusedException("refused.annual.changed");
        }
        String title = Objects.requireNonNull(printed.frame().title()).value();
        List<Upload> files = List.of(
                file(title + ".docx", new DocxWriter().write(printed)),
                file(title + ".pdf", new PdfWriter().write(printed)));
        long section = offices.sections(actor.unit()).get(0).id();
        String body = new ReportBody(printed, printed.form().rowHead()).text();
        CatalogueItem item = catalogue.publishApproved(actor, section, record(printed, title), body, files);
        table.published(report, item.id());
        ledger.record(actor.act(duty, "annual.published", report.subject(), null, null));
        return item;
    }

    private CatalogueRecord record(AnnualReport printed, String title) {
        Fact<String> number = printed.frame().documentNumber();
        return new CatalogueRecord(
                title,
                title,
                CATEGORY,
                said("annual.topic"),
                said("annual.genre"),
                said("annual.genre"),
                number == null ? null : number.value(),
                Objects.requireNonNull(printed.frame().signedOn())
                        .value()
                        .date()
                        .orElseThrow(),
                CatalogueRecord.Validity.IN_FORCE);
    }

    private Upload file(String name, byte[] content) {
        try {
            return uploads.receive(name, new ByteArrayInputStream(content));
        } catch (IOException e) {
            throw new UncheckedIOException("The report cannot be kept", e);
        }
    }

    private String said(String key) {
        return words.getMessage(key, null, Locale.SIMPLIFIED_CHINESE);
    }
}
