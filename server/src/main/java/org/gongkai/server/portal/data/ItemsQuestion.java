package org.gongkai.server.portal.data;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongkai.server.platform.ledger.Digest;
import org.gongkai.server.portal.ApiProblem;
import org.gongkai.server.portal.Lists;
import org.gongkai.server.portal.Parameters;
import org.gongkai.server.publication.CatalogueItem;
import org.gongkai.server.publication.Categories;
import org.springframework.util.MultiValueMap;

/**
 * Which items are asked for (筛选条件).
 *
 * @param unit code of a unit, empty for the installation's own office
 * @param below place in the list under which to go on, empty for the beginning
 * @param limit how many at most, 1 to 100
 */
record ItemsQuestion(
        Optional<String> unit,
        Optional<String> kind,
        Optional<String> section,
        Optional<String> year,
        Optional<String> topic,
        Optional<Long> below,
        int limit) {

    private static final int USUAL = 20;
    private static final int LETTERS = 8;
    private static final Set<String> KNOWN = Set.of("unit", "kind", "section", "year", "topic", "cursor", "limit");
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,17}");
    private static final Pattern SLASH = Pattern.compile("[/\\\\]");
    private static final Pattern YEAR = Pattern.compile("[0-9]{4}");
    private static final Pattern LIMIT = Pattern.compile("[1-9][0-9]?|100");
    private static final Pattern CURSOR = Pattern.compile("([1-9][0-9]{0,17})-([0-9a-f]{" + LETTERS + "})");

    /** @throws ApiProblem if a parameter is wrong */
    static ItemsQuestion of(MultiValueMap<String, String> given, Categories categories) {
        Parameters parameters = new Parameters(given, KNOWN);
        Optional<String> kind = parameters.text("kind");
        if (kind.isPresent() && categories.find(kind.get()).isEmpty()) {
            parameters.fault("kind", "api.unknown-kind");
        }
        ItemsQuestion asked = new ItemsQuestion(
                parameters.text("unit"),
                kind,
                parameters.text("section", NUMBER, "api.number"),
                parameters.text("year", YEAR, "api.year"),
                parameters.text("topic"),
                Optional.empty(),
                parameters
                        .text("limit", LIMIT, "api.limit")
                        .map(Integer::parseInt)
                        .orElse(USUAL));
        Optional<Matcher> cursor = parameters
                .text("cursor", CURSOR, "api.cursor")
                .map(CURSOR::matcher)
                .filter(Matcher::matches);
        if (cursor.isPresent() && !cursor.get().group(2).equals(asked.mark())) {
            parameters.fault("cursor", "api.cursor");
        }
        parameters.check();
        return cursor.map(found -> asked.below(Long.parseLong(found.group(1)))).orElse(asked);
    }

    private ItemsQuestion below(long place) {
        return new ItemsQuestion(unit, kind, section, year, topic, Optional.of(place), limit);
    }

    /** The list to be read, which of those asked for holds the fewest as a rule; no list is called by a slash. */
    String list() {
        return topic.map(String::strip)
                .filter(name -> !SLASH.matcher(name).find())
                .map(name -> "topics/" + name)
                .or(() -> section.map(id -> "sections/" + id))
                .or(() -> year.map(of -> "years/" + of))
                .or(() -> kind.map(id -> Lists.KINDS + id))
                .orElse(Segment.LIST);
    }

    /** Whether an item of that list is wanted. */
    boolean wants(CatalogueItem item) {
        return kind.map(item.record().category()::equals).orElse(true)
                && section.map(String.valueOf(item.sectionId())::equals).orElse(true)
                && year.map(String.valueOf(item.publishedOn().getYear())::equals)
                        .orElse(true)
                && topic.map(String::strip)
                        .map(item.record().topic().strip()::equals)
                        .orElse(true);
    }

    /** Where to go on below a place; only for the same question. */
    String cursor(long place) {
        return place + "-" + mark();
    }

    private String mark() {
        Digest digest = new Digest();
        Stream.of(unit, kind, section, year, topic).forEach(part -> digest.add(part.orElse(null)));
        return digest.hex().substring(0, LETTERS);
    }
}
