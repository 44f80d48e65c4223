package org.gongkai.server.portal.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.server.demo.DemoCatalogue;
import org.gongkai.server.platform.search.Findable;
import org.gongkai.server.platform.search.Found;
import org.gongkai.server.platform.search.Reading;
import org.gongkai.server.platform.search.Search;
import org.gongkai.server.platform.search.SearchEngine;
import org.gongkai.server.publication.CatalogueItem;
import org.gongkai.server.publication.CatalogueRecord;
import org.gongkai.server.publication.FullText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What citizens type finds what they look for: 60 queries over the demonstration and 500 documents more. */
abstract class RelevanceContract {

    private static final int ENOUGH = 57;
    private static final int FIRST = 3;

    private final RelevanceSet set = new RelevanceSet();
    private final Reading reading = new Reading();
    private SearchEngine engine;

    abstract SearchEngine open();

    @BeforeEach
    void index() {
        engine = open();
        try (SearchEngine.NewIndex index = engine.begin()) {
            index.put(entries());
            index.takeOver(1);
        }
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void theExpectedDocumentIsAmongTheFirstThree() {
        List<String> failed = new ArrayList<>();
        for (RelevanceSet.Query query : set.queries()) {
            List<String> titles = titles(query.typed());
            if (titles.stream().noneMatch(query::isAnsweredBy)) {
                failed.add(query.typed() + " " + query.expected() + " <- " + titles + " "
                        + reading.of(query.typed()).words());
            }
        }
        assertThat(failed).hasSizeLessThanOrEqualTo(set.queries().size() - ENOUGH);
    }

    /** How many queries find their document. */
    long answered() {
        return set.queries().stream()
                .filter(query -> titles(query.typed()).stream().anyMatch(query::isAnsweredBy))
                .count();
    }

    List<RelevanceSet.Query> queries() {
        return set.queries();
    }

    private List<String> titles(String typed) {
        Search search = new Search(reading.of(typed), List.of(), Search.Order.RELEVANCE, 0, FIRST);
        return engine.find(search).hits().stream().map(Found.Hit::title).toList();
    }

    List<Findable> entries() {
        List<Findable> entries = new ArrayList<>();
        for (DemoCatalogue.Document document : DemoCatalogue.documents()) {
            entries.add(entry(entries.size() + 1, document));
        }
        for (RelevanceSet.Document document : set.documents()) {
            entries.add(entry(entries.size() + 1, document));
        }
        return entries;
    }

    private static Findable entry(int id, DemoCatalogue.Document document) {
        CatalogueRecord record = new CatalogueRecord(
                document.title(),
                document.summary(),
                document.kind(),
                "",
                document.keywords(),
                null,
                document.day(),
                CatalogueRecord.Validity.IN_FORCE);
        return entry(id, record, document.day(), new FullText(id, document.body(), List.of()), document.section());
    }

    private static Findable entry(int id, RelevanceSet.Document document) {
        LocalDate day = LocalDate.of(document.year(), document.month(), 1);
        CatalogueRecord record = new CatalogueRecord(
                document.title(),
                document.body().lines().findFirst().orElse(""),
                document.kind(),
                document.genre(),
                "",
                document.number().isEmpty() ? null : document.number(),
                day,
                CatalogueRecord.Validity.IN_FORCE);
        List<FullText.File> files = document.fileName().isEmpty()
                ? List.of()
                : List.of(new FullText.File(document.fileName(), document.fileText()));
        return entry(id, record, day, new FullText(id, document.body(), files), "党政办公室");
    }

    private static Findable entry(int id, CatalogueRecord record, LocalDate day, FullText text, String section) {
        String number = "350504002/%d-%05d".formatted(day.getYear(), id);
        CatalogueItem item = new CatalogueItem(id, 1, 1L, number, record, day, true, null, null);
        String kind = record.category();
        return Entries.entry(item, text, kind, section);
    }
}
