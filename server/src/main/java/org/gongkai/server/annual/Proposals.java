package org.gongkai.server.annual;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.gongkai.rules.Resources;
import org.gongkai.rules.form.CellId;
import org.gongkai.rules.form.ReportForm;
import org.gongkai.server.office.Unit;
import org.gongkai.server.publication.Catalogue;
import org.gongkai.server.publication.CatalogueFilter;
import org.gongkai.server.publication.CatalogueItem;
import org.gongkai.server.publication.CatalogueRecord.Validity;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Regulations and normative documents as the catalogue knows them (规章和规范性文件建议数), by {@code proposals.yaml}. */
@Component
class Proposals {

    /** Far above what an office has of regulations. */
    private static final int MOST = 100_000;

    private final Catalogue catalogue;
    private final SingletonSupplier<Map<?, ?>> data = SingletonSupplier.of(Proposals::read);

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
        String category = String.valueOf(data.obtain().get("category"));
        CatalogueFilter filter = CatalogueFilter.until(year).of(category);
        List<CatalogueItem> items = catalogue.list(unit, filter, 0, MOST);
        Map<CellId, Proposal> proposals = new LinkedHashMap<>();
        form.table(String.valueOf(data.obtain().get("table")))
                .ifPresent(table -> table.cells().forEach(cell -> {
                    Object counts = map("columns").get(cell.column());
                    if (counts != null && map("rows").containsKey(cell.row())) {
                        proposals.put(cell, proposal(items, cell.row(), Counts.valueOf(counts.toString()), year));
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
        List<?> genres = (List<?>) Objects.requireNonNull(map("rows").get(row));
        return genres.isEmpty()
                ? item -> map("rows").values().stream().noneMatch(other -> named((List<?>) other, item))
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

    private Map<?, ?> map(String key) {
        return (Map<?, ?>) Objects.requireNonNull(data.obtain().get(key), key);
    }

    private static Map<?, ?> read() {
        LoadSettings settings =
                LoadSettings.builder().setLabel("proposals.yaml").build();
        return (Map<?, ?>) new Load(settings).loadFromString(Resources.text(Proposals.class, "proposals.yaml"));
    }
}
