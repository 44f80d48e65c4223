package org.gongkai.server.portal.data;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.server.portal.Lists;
import org.gongkai.server.portal.PageSource;
import org.gongkai.server.portal.Rendering;
import org.gongkai.server.portal.Site;
import org.gongkai.server.portal.Touched;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * The whole catalogue as files for spreadsheets and programs (目录数据下载), in sealed segments, with a page that leads people to
 * them and a catalogue that leads programs (DCAT 3).
 */
@Component
class DataFiles implements PageSource {

    private static final String PAGE = "/data";
    private static final String CATALOGUE = "/data/catalog.jsonld";
    private static final Pattern SEGMENT = Pattern.compile("/data/catalogue-([1-9][0-9]{0,8})\\.(csv|jsonl)");

    private final Lists lists;
    private final OpenItems items;
    private final CatalogueCsv csv;
    private final DataCatalogue catalogue;
    private final JsonMapper json;

    DataFiles(Lists lists, OpenItems items, CatalogueCsv csv, DataCatalogue catalogue, JsonMapper json) {
        this.lists = lists;
        this.items = items;
        this.csv = csv;
        this.catalogue = catalogue;
        this.json = json;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Rendering> at(Site site, String path) {
        return switch (path) {
            case PAGE -> Optional.of(page(site));
            case CATALOGUE ->
                Optional.of(Rendering.Data.of(
                        "application/ld+json", json.writeValueAsString(catalogue.of(site, Segment.all(lists, site)))));
            default -> {
                Matcher segment = SEGMENT.matcher(path);
                yield segment.matches()
                        ? file(site, new Segment(Long.parseLong(segment.group(1))), segment.group(2))
                        : Optional.empty();
            }
        };
    }

    @Override
    public Stream<String> touchedBy(Touched touched) {
        Site site = touched.site();
        Stream<String> segments = Segment.touched(touched).flatMap(segment -> addresses(site, segment));
        return Segment.isOpened(touched)
                ? Stream.concat(segments, Stream.of(site.at(PAGE), site.at(CATALOGUE)))
                : segments;
    }

    @Override
    public Stream<String> standing(Site site) {
        return Stream.of(site.at(PAGE));
    }

    @Override
    @Transactional(readOnly = true)
    public Stream<String> all(Site site) {
        return Stream.concat(
                Stream.of(site.at(PAGE), site.at(CATALOGUE)),
                Segment.all(lists, site).stream().flatMap(segment -> addresses(site, segment)));
    }

    /** Address of a segment's file. */
    static String address(Site site, Segment segment, String format) {
        return site.at("/data/catalogue-" + segment.number() + "." + format);
    }

    private static Stream<String> addresses(Site site, Segment segment) {
        return Stream.of(address(site, segment, "csv"), address(site, segment, "jsonl"));
    }

    private Rendering page(Site site) {
        Map<String, Object> model = new HashMap<>();
        model.put("segments", Segment.all(lists, site));
        return Rendering.page(site, "portal/data", model);
    }

    private Optional<Rendering> file(Site site, Segment segment, String format) {
        if (!Segment.all(lists, site).contains(segment)) {
            return Optional.empty();
        }
        List<FullView> whole = items.whole(site, segment.items(lists, site));
        return Optional.of(
                format.equals("csv")
                        ? Rendering.Data.of("text/csv", csv.of(site.unit(), whole))
                        : Rendering.Data.of("application/jsonl", lines(whole)));
    }

    private String lines(List<FullView> whole) {
        return whole.stream().map(item -> json.writeValueAsString(item) + "\n").collect(Collectors.joining());
    }
}
