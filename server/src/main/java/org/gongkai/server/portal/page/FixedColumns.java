package org.gongkai.server.portal.page;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gongkai.server.office.Unit;
import org.gongkai.server.portal.Label;
import org.gongkai.server.portal.Labels;
import org.gongkai.server.portal.ListSource;
import org.gongkai.server.portal.Lists;
import org.gongkai.server.publication.CatalogueItem;
import org.gongkai.server.publication.CatalogueRecord;
import org.gongkai.server.publication.Categories;
import org.springframework.stereotype.Component;

/**
 * Columns that stand in their place whether or not something is in them (固定栏目): regulations and normative documents, together
 * and by their state, and the annual reports.
 */
@Component
class FixedColumns implements ListSource {

    static final String REGULATIONS = "regulations";
    static final String REPORTS = "reports";

    private static final String REGULATION = "20-1";

    private final Categories categories;
    private final Wording wording;
    private final Labels labels;

    FixedColumns(Categories categories, Wording wording, Labels labels) {
        this.categories = categories;
        this.wording = wording;
        this.labels = labels;
    }

    @Override
    public Stream<String> listsOf(CatalogueItem item) {
        Stream<String> reports = wording.isAnnualReport(item.record()) ? Stream.of(REPORTS) : Stream.empty();
        return item.record().category().equals(REGULATION)
                ? Stream.concat(
                        reports, Stream.of(REGULATIONS, state(item.record().validity())))
                : reports;
    }

    @Override
    public Optional<Label> titleOf(Unit unit, String list) {
        return list.equals(REGULATIONS) || list.equals(REPORTS)
                ? Optional.of(labels.of("list." + list))
                : states().filter(state -> state(state).equals(list))
                        .findFirst()
                        .map(state -> labels.of("list.regulations.of", labels.of("validity." + state)));
    }

    @Override
    public Stream<String> fixed() {
        return all();
    }

    /** All lists that have their page before anything stands in them. */
    Stream<String> all() {
        return Stream.of(
                        Stream.of(CatalogueLists.ALL, REPORTS),
                        regulations(),
                        categories.all().stream().map(kind -> Lists.KINDS + kind.id()))
                .flatMap(Function.identity());
    }

    /** Whether a list is one of them. */
    boolean holds(String list) {
        return all().anyMatch(list::equals);
    }

    /** Whether it is one of those of the regulations. */
    static boolean isRegulations(String list) {
        return list.equals(REGULATIONS)
                || states().anyMatch(state -> state(state).equals(list));
    }

    /** All, then those of each state. */
    static Stream<String> regulations() {
        return Stream.concat(Stream.of(REGULATIONS), states().map(FixedColumns::state));
    }

    private static Stream<CatalogueRecord.Validity> states() {
        return Stream.of(CatalogueRecord.Validity.values());
    }

    private static String state(CatalogueRecord.Validity validity) {
        return REGULATIONS + "/" + validity.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
