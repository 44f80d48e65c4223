package org.gongkai.server.annual;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
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
import org.gongkai.server.platform.ledger.Digest;
import org.gongkai.server.platform.ledger.Ledger;
import org.gongkai.server.publication.Amendments;
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
    private final Amendments amendments;
    private final Uploads uploads;
    private final Offices offices;
    private final Ledger ledger;
    private final MessageSource words;

    ReportPublication(
            AnnualReports reports,
            YearReportTable table,
            Catalogue catalogue,
            Amendments amendments,
            Uploads uploads,
            Offices offices,
            Ledger ledger,
            MessageSource words) {
        this.reports = reports;
        this.table = table;
        this.catalogue = catalogue;
        this.amendments = amendments;
        this.uploads = uploads;
        this.offices = offices;
        this.ledger = ledger;
        this.words = words;
    }

    /**
     * Publishes a report; a correction as a new version of what is published, at its address and in its column.
     *
     * @param on the day of its publication, not after today
     * @throws RefusedException if it is not approved, or published already, or what it corrects was withdrawn
     */
    @Transactional
    public CatalogueItem publish(Actor actor, int year, int seen, LocalDate on) {
        Duty duty = actor.as(Role.CLERK);
        YearReport report = reports.find(actor, year);
        AnnualReport printed = reports.print(actor, report);
        ReportApproval.require(report.stage() == ReportStage.APPROVED
                && table.move(report, seen, ReportStage.PUBLISHED, null, report.submittedBy()));
        boolean first = report.number() == 1;
        CatalogueItem item = first ? add(actor, printed, on) : correct(actor, report, printed);
        table.published(report, item.id());
        ledger.record(
                first
                        ? actor.act(duty, "annual.published", report.subject(), null, digest(report))
                        : actor.act(duty, "annual.corrected", report.subject(), before(actor, report), digest(report)));
        return item;
    }

    private CatalogueItem add(Actor actor, AnnualReport printed, LocalDate on) {
        long section = offices.sections(actor.unit()).get(0).id();
        return catalogue.publishApproved(actor, section, record(printed), body(printed), files(printed), on);
    }

    private CatalogueItem correct(Actor actor, YearReport report, AnnualReport printed) {
        long id = Objects.requireNonNull(earlier(actor, report).itemId());
        CatalogueItem item = catalogue.own(actor, id);
        if (item.isWithdrawn()) {
            throw new RefusedException("refused.annual.withdrawn", item.indexNumber());
        }
        String because = Objects.requireNonNull(report.correctedBecause());
        Amendments.Correction correction = new Amendments.Correction(because, record(printed), body(printed));
        int seen = catalogue.versions(item).get(0).number();
        amendments.correctWithFiles(actor, id, correction, files(printed), seen);
        return item;
    }

    private YearReport earlier(Actor actor, YearReport report) {
        return reports.version(actor, report.year(), report.number() - 1);
    }

    private String before(Actor actor, YearReport report) {
        return digest(earlier(actor, report));
    }

    private static String digest(YearReport report) {
        return new Digest().add(report.frozen()).hex();
    }

    private static String title(AnnualReport printed) {
        return Objects.requireNonNull(printed.frame().title()).value();
    }

    private static String body(AnnualReport printed) {
        return new ReportBody(printed, printed.form().rowHead()).text();
    }

    private List<Upload> files(AnnualReport printed) {
        return List.of(
                file(title(printed) + ".docx", new DocxWriter().write(printed)),
                file(title(printed) + ".pdf", new PdfWriter().write(printed)));
    }

    private CatalogueRecord record(AnnualReport printed) {
        String title = title(printed);
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
