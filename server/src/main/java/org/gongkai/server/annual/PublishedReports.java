package org.gongkai.server.annual;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gongkai.report.AnnualReport;
import org.gongkai.server.office.Offices;
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
    private final Offices offices;
    private final Printing printing;
    private final RegionSource region;

    PublishedReports(
            YearReportTable table, Catalogue catalogue, Offices offices, Printing printing, RegionSource region) {
        this.table = table;
        this.catalogue = catalogue;
        this.offices = offices;
        this.printing = printing;
        this.region = region;
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

    /**
     * A published report, read back.
     *
     * @param item by which it is published
     */
    public record Printed(AnnualReport report, CatalogueItem item) {}

    /**
     * The report that an item publishes and those of the years before it without a gap, by year; none where it publishes
     * none. A whole region's stands beside others of the region only.
     *
     * @param most years
     */
    @Transactional(readOnly = true)
    public SortedMap<Integer, Printed> upTo(CatalogueItem item, int most) {
        SortedMap<Integer, Printed> years = new TreeMap<>();
        Unit unit = offices.byId(item.unitId());
        Optional<YearReport> one = table.by(item.id());
        while (one.isPresent() && years.size() < most) {
            YearReport report = one.get();
            item(report)
                    .filter(by -> !by.isWithdrawn())
                    .ifPresent(by -> years.put(
                            report.year(), new Printed(printing.frozen(report).report(), by)));
            int before = report.year() - 1;
            one = years.containsKey(report.year())
                            && region.isRegion(unit, before) == region.isRegion(unit, report.year())
                    ? table.published(unit, before)
                    : Optional.empty();
        }
        return years;
    }

    /** Numbers of the items by which the same unit's reports on later years are published; none where it publishes none. */
    @Transactional(readOnly = true)
    public List<Long> after(CatalogueItem item) {
        return table.by(item.id()).map(table::itemsAfter).orElse(List.of());
    }

    private Optional<CatalogueItem> item(YearReport report) {
        return Optional.ofNullable(report.itemId()).flatMap(catalogue::find);
    }
}
