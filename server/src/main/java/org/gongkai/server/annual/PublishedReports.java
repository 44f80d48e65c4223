package org.gongkai.server.annual;

import java.util.Objects;
import java.util.Optional;
import org.gongkai.server.office.Unit;
import org.gongkai.server.platform.data.CanonicalJson;
import org.gongkai.server.publication.Catalogue;
import org.gongkai.server.publication.CatalogueItem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What offices have published of their annual reports, for everybody (已发布的年度报告). */
@Service
public class PublishedReports {

    private final YearReportTable table;
    private final Catalogue catalogue;

    PublishedReports(YearReportTable table, Catalogue catalogue) {
        this.table = table;
        this.catalogue = catalogue;
    }

    /**
     * A published report.
     *
     * @param version 1, and one more for each correction
     * @param json the report as canonical JSON (RFC 8785)
     * @param item by which it is published; it may have been withdrawn since
     */
    @SuppressWarnings("ArrayRecordComponent") // made for one answer
    public record Published(int version, byte[] json, CatalogueItem item) {}

    /** The newest version of a unit's report on a year, empty where none is published. */
    @Transactional(readOnly = true)
    public Optional<Published> of(Unit unit, int year) {
        return table.published(unit, year).flatMap(report -> item(report)
                .map(item -> new Published(
                        report.number(), CanonicalJson.of(Objects.requireNonNull(report.frozen())), item)));
    }

    private Optional<CatalogueItem> item(YearReport report) {
        return Optional.ofNullable(report.itemId()).flatMap(catalogue::find);
    }
}
