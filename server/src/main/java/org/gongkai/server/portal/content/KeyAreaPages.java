package org.gongkai.server.portal.content;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongkai.server.portal.Lists;
import org.gongkai.server.portal.PageSource;
import org.gongkai.server.portal.Rendering;
import org.gongkai.server.portal.Site;
import org.gongkai.server.portal.Touched;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The key areas as everybody reads them (重点领域页): each with its figures by year and its items. Asked before the pages of
 * lists, for an area has a page though no item stands in it.
 */
@Component
@Order(0)
class KeyAreaPages implements PageSource {

    private static final String AREAS = "/key-areas";
    private static final Pattern AREA = Pattern.compile(AREAS + "/([a-z-]{1,30})");

    private final KeyAreas areas;
    private final KeyFigures figures;
    private final Lists lists;
    private final Heads heads;

    KeyAreaPages(KeyAreas areas, KeyFigures figures, Lists lists, Heads heads) {
        this.areas = areas;
        this.figures = figures;
        this.lists = lists;
        this.heads = heads;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Rendering> at(Site site, String path) {
        if (path.equals(AREAS)) {
            return Optional.of(overview(site));
        }
        Matcher asked = AREA.matcher(path);
        return asked.matches() ? areas.find(asked.group(1)).map(area -> page(site, area)) : Optional.empty();
    }

    private Rendering overview(Site site) {
        Map<KeyArea, Long> counts = new LinkedHashMap<>();
        areas.all()
                .forEach(area ->
                        counts.put(area, lists.find(site.unit(), area.list()).items()));
        return Rendering.page(
                site,
                "portal/key-areas",
                Map.of(
                        "head",
                        heads.of(site, "key-areas.title"),
                        "counts",
                        counts,
                        "figures",
                        figures.counts(site.unit())));
    }

    private Rendering page(Site site, KeyArea area) {
        Map<String, Object> model = new HashMap<>();
        model.put("head", heads.below(site, area.label(), "key-areas.title", AREAS, null));
        model.put("area", area);
        model.put("table", figures.of(site.unit(), area));
        model.put("list", lists.find(site.unit(), area.list()));
        model.put("items", lists.front(site.unit(), area.list()));
        return Rendering.page(site, "portal/key-area", model);
    }

    /** An area's own page is told of by the pages of lists, its list having the same address. */
    @Override
    public Stream<String> touchedBy(Touched touched) {
        boolean isCounted = touched.pages().stream().anyMatch(page -> KeyArea.isList(page.list()));
        return isCounted ? Stream.of(touched.site().at(AREAS)) : Stream.empty();
    }

    @Override
    public Stream<String> standing(Site site) {
        List<String> each = areas.all().stream().map(area -> "/" + area.list()).toList();
        return Stream.concat(Stream.of(AREAS), each.stream()).map(site::at);
    }
}
