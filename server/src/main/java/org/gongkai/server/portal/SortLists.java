package org.gongkai.server.portal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongkai.server.office.Offices;
import org.gongkai.server.office.Unit;
import org.gongkai.server.platform.jobs.Chore;
import org.gongkai.server.publication.Catalogue;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts lists in the order of publication again, once an import of earlier items has ended (栏目重排): the only time at which
 * an item gets another place.
 */
@Component
class SortLists implements Chore {

    private static final int BATCH = 500;

    private final ListTable table;
    private final Catalogue catalogue;
    private final Offices offices;
    private final Journal journal;
    private final Publishing publishing;
    private final TransactionTemplate transactions;
    private long seen = -1;

    SortLists(
            ListTable table,
            Catalogue catalogue,
            Offices offices,
            Journal journal,
            Publishing publishing,
            TransactionTemplate transactions) {
        this.table = table;
        this.catalogue = catalogue;
        this.offices = offices;
        this.journal = journal;
        this.publishing = publishing;
        this.transactions = transactions;
    }

    /** Waits until nothing has changed from one look to the next. */
    @Override
    public void run() {
        long last = journal.last();
        if (last == seen) {
            while (Boolean.TRUE.equals(transactions.execute(status -> sortOne()))) {
                last = journal.last();
            }
        }
        seen = last;
    }

    private boolean sortOne() {
        Optional<ListTable.Disorder> found = table.disorder();
        found.ifPresent(disorder -> sort(offices.byId(disorder.unit()), disorder.list()));
        return found.isPresent();
    }

    /** A place with the day by which it is sorted. */
    private record Dated(ListTable.Place place, LocalDate day) {}

    private void sort(Unit unit, String list) {
        List<Dated> places = dated(table.places(unit, list));
        places.sort(Comparator.comparing(Dated::day)
                .thenComparing(dated -> dated.place().item()));
        List<ListTable.Place> sorted = new ArrayList<>();
        places.forEach(dated -> sorted.add(dated.place().at(sorted.size() + 1L)));
        table.reorder(unit, list, sorted);
        publishing.writeAll(unit.id());
    }

    private List<Dated> dated(List<ListTable.Place> places) {
        List<Dated> dated = new ArrayList<>();
        for (int begin = 0; begin < places.size(); begin += BATCH) {
            Map<Long, ListTable.Place> byItem = places.subList(begin, Math.min(places.size(), begin + BATCH)).stream()
                    .collect(Collectors.toMap(ListTable.Place::item, Function.identity()));
            catalogue
                    .items(byItem.keySet())
                    .forEach(item ->
                            dated.add(new Dated(Objects.requireNonNull(byItem.get(item.id())), item.publishedOn())));
        }
        return dated;
    }
}
