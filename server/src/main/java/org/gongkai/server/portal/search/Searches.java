package org.gongkai.server.portal.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongkai.server.platform.search.Asked;
import org.gongkai.server.platform.search.Extract;
import org.gongkai.server.platform.search.Findable.Label;
import org.gongkai.server.platform.search.Found;
import org.gongkai.server.platform.search.IndexLostException;
import org.gongkai.server.platform.search.Reading;
import org.gongkai.server.platform.search.Search;
import org.gongkai.server.platform.search.SearchAwayException;
import org.gongkai.server.platform.search.SearchEngine;
import org.gongkai.server.portal.Alike;
import org.gongkai.server.publication.Catalogue;
import org.gongkai.server.publication.CatalogueItem;
import org.gongkai.server.publication.Categories;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;

/**
 * Searches what is public (信息检索). What an item says today, and whether it is public at all, the catalogue is asked each time:
 * what was withdrawn a moment ago is not shown, however far the index has come.
 */
@Service
@ConditionalOnWebApplication
class Searches implements Alike {

    private static final Logger LOG = LoggerFactory.getLogger(Searches.class);
    private static final int EXTRACT = 140;
    private static final int NEAR_WORDS = 6;
    private static final int ALIKE = 5;
    private static final int TITLES_LOOKED_AT = 40;
    private static final int TITLES_OFFERED = 8;

    private final SearchEngine engine;
    private final Reading reading;
    private final Catalogue catalogue;
    private final Categories categories;

    Searches(@Lazy SearchEngine engine, Reading reading, Catalogue catalogue, Categories categories) {
        this.engine = engine;
        this.reading = reading;
        this.catalogue = catalogue;
        this.categories = categories;
    }

    /** Finds what is asked for. */
    Answer find(Asking asking, Locale locale) {
        Asked asked = reading.of(asking.typed());
        int skip = (asking.page() - 1) * Asking.RESULTS;
        Search.Order order = asked.isNothing() ? Search.Order.DAY : asking.order();
        Found found = engine.find(new Search(asked, asking.labels(), order, skip, Asking.RESULTS));
        Map<Long, CatalogueItem> items = publicItems(found);
        List<Answer.Result> results = new ArrayList<>();
        for (Found.Hit hit : found.hits()) {
            CatalogueItem item = items.get(hit.id());
            if (item != null) {
                results.add(result(item, hit, asked, locale));
            }
        }
        Answer.Help help = found.total() == 0 ? help(asked, asking) : Answer.Help.NONE;
        return new Answer(asked, found.total(), found.isMore(), results, help);
    }

    /** Titles that hold what somebody is typing; of those that differ only in numbers, one. */
    List<String> titles(String typed) {
        Asked beginning = reading.beginning(typed);
        if (beginning.isNothing()) {
            return List.of();
        }
        Found found = engine.find(new Search(beginning, List.of(), Search.Order.DAY, 0, TITLES_LOOKED_AT));
        Map<Long, CatalogueItem> items = publicItems(found);
        Map<String, String> different = new LinkedHashMap<>();
        for (Found.Hit hit : found.hits()) {
            CatalogueItem item = items.get(hit.id());
            if (item != null) {
                String title = item.record().title();
                different.putIfAbsent(title.replaceAll("[0-9]+", "0"), title);
            }
        }
        return different.values().stream().limit(TITLES_OFFERED).toList();
    }

    private Answer.Result result(CatalogueItem item, Found.Hit hit, Asked asked, Locale locale) {
        String kind = categories
                .find(item.record().category())
                .map(category -> category.name(locale))
                .orElse("");
        return new Answer.Result(
                item,
                kind,
                Extract.whole(item.record().title(), asked.marks()),
                Extract.of(hit.text(), asked.marks(), EXTRACT));
    }

    private Answer.Help help(Asked asked, Asking asking) {
        if (asked.isNothing()) {
            return Answer.Help.NONE;
        }
        List<Answer.Word> words = new ArrayList<>();
        if (asked.words().size() > 1) {
            for (String word :
                    asked.words().subList(0, Math.min(NEAR_WORDS, asked.words().size()))) {
                int total = count(reading.of(word), List.of());
                if (total > 0) {
                    words.add(new Answer.Word(word, total));
                }
            }
        }
        int elsewhere = asking.chosen().isEmpty() ? 0 : count(asked, List.of());
        return new Answer.Help(words, loosely(asking.typed(), ALIKE), elsewhere);
    }

    @Override
    public List<CatalogueItem> alike(String described, int most) {
        try {
            return loosely(described, most);
        } catch (IndexLostException | SearchAwayException e) {
            LOG.debug("Nothing is offered while the search is away", e);
            return List.of();
        }
    }

    private List<CatalogueItem> loosely(String typed, int most) {
        Asked loosely = reading.loosely(typed);
        if (loosely.isNothing()) {
            return List.of();
        }
        Found found = engine.find(new Search(loosely, List.of(), Search.Order.RELEVANCE, 0, most));
        Map<Long, CatalogueItem> items = publicItems(found);
        return found.hits().stream()
                .filter(hit -> items.containsKey(hit.id()))
                .map(hit -> items.get(hit.id()))
                .toList();
    }

    private int count(Asked asked, List<Label> labels) {
        return engine.find(new Search(asked, labels, Search.Order.DAY, 0, 1)).total();
    }

    private Map<Long, CatalogueItem> publicItems(Found found) {
        return catalogue.items(found.hits().stream().map(Found.Hit::id).toList()).stream()
                .filter(item -> !item.isWithdrawn())
                .collect(Collectors.toMap(CatalogueItem::id, Function.identity()));
    }
}
