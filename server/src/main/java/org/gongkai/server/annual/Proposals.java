package org.gongkai.server.annual;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.gongkai.rules.DataNode;
import org.gongkai.rules.form.CellId;
import org.gongkai.rules.form.ReportForm;
import org.gongkai.server.office.Unit;
import org.gongkai.server.publication.Catalogue;
import org.gongkai.server.publication.CatalogueFilter;
import org.gongkai.server.publication.CatalogueItem;
import org.gongkai.server.publication.CatalogueRecord.Validity;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Regulations and normative documents as the catalogue knows them (规章和规范性文件建议数), by {@code proposals.yaml}. */
@Component
class Proposals {

    /** Far above what an office has of regulations. */
    private static final int MOST = 100_000;

    private final Catalogue catalogue;
    private final SingletonSupplier<DataNode> data =
            SingletonSupplier.of(() -> DataNode.in(Proposals.class, "proposals.yaml"));

    Proposals(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    private enum Counts {
        FORMED,
        PUBLISHED,
        PUBLIC,
        REPEALED,
        IN_FORCE
    }

    /** What is suggested, by cell of the form. */
    Map<CellId, Proposal> of(Unit unit, ReportForm form, int year) {
        String category = data.obtain().text("category");
        CatalogueFilter filter = CatalogueFilter.until(year).of(category);
        List<CatalogueItem> items = catalogue.list(unit, filter, 0, MOST);
        Map<CellId, Proposal> proposals = new LinkedHashMap<>();
        form.table(data.obtain().text("table")).ifPresent(table -> table.cells().forEach(cell -> {
            Counts counts = data.obtain().node("columns").oneOfOrNull(Counts.class, cell.column());
            if (counts != null && rows().has(cell.row())) {
                proposals.put(cell, proposal(items, cell.row(), counts, year));
            }
        }));
        return proposals;
    }

    private Proposal proposal(List<CatalogueItem> items, String row, Counts counts, int year) {
        Predicate<CatalogueItem> counted = item -> counts(item, counts, year);
        return new Proposal(items.stream()
                .filter(isOf(row).and(counted))
                .map(Proposals::entry)
                .toList());
    }

    private Predicate<CatalogueItem> isOf(String row) {
        List<?> genres = rows().list(row);
        return genres.isEmpty()
                ? item -> rows().values().values().stream().noneMatch(other -> named((List<?>) other, item))
                : item -> named(genres, item);
    }

    private static boolean named(List<?> genres, CatalogueItem item) {
        return genres.contains(item.record().genre().strip());
    }

    private boolean counts(CatalogueItem item, Counts counts, int year) {
        return switch (counts) {
            case FORMED -> item.record().formedOn().getYear() == year;
            case PUBLISHED -> item.publishedOn().getYear() == year;
            case PUBLIC -> true;
            case REPEALED -> repealedIn(item) == year;
            case IN_FORCE -> item.record().validity() == Validity.IN_FORCE || repealedIn(item) > year;
        };
    }

    /** The year in which another document repealed it, 0 where none is known. */
    private int repealedIn(CatalogueItem item) {
        return item.record().validity() != Validity.REPEALED
                ? 0
                : catalogue
                        .repealedBy(item)
                        .map(repealer -> repealer.record().formedOn().getYear())
                        .orElse(0);
    }

    private static CountedEntry entry(CatalogueItem item) {
        return new CountedEntry(
                item.subject(),
                item.indexNumber(),
                "/office/items/" + item.id(),
                item.record().title());
    }

    private DataNode rows() {
        return data.obtain().node("rows");
    }
}
