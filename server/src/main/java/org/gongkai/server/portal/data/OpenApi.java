package org.gongkai.server.portal.data;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.gongkai.server.office.Offices;
import org.gongkai.server.office.Unit;
import org.gongkai.server.portal.ApiProblem;
import org.gongkai.server.portal.Lists;
import org.gongkai.server.portal.OpenInterface;
import org.gongkai.server.portal.Parameters;
import org.gongkai.server.portal.Site;
import org.gongkai.server.portal.Sites;
import org.gongkai.server.publication.Catalogue;
import org.gongkai.server.publication.CatalogueItem;
import org.gongkai.server.publication.Categories;
import org.gongkai.server.publication.Summary;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** The open interface for reading (开放接口): what everybody may see, for programs. */
@RestController
class OpenApi {

    private static final int LONGEST = 40;
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,17}");
    private static final Pattern YEAR = Pattern.compile("[0-9]{4}");
    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final ItemsAnswer answer;
    private final OpenItems items;
    private final Catalogue catalogue;
    private final Categories categories;
    private final Lists lists;
    private final Offices offices;
    private final Sites sites;

    OpenApi(
            ItemsAnswer answer,
            OpenItems items,
            Catalogue catalogue,
            Categories categories,
            Lists lists,
            Offices offices,
            Sites sites) {
        this.answer = answer;
        this.items = items;
        this.catalogue = catalogue;
        this.categories = categories;
        this.lists = lists;
        this.offices = offices;
        this.sites = sites;
    }

    /**
     * Some items.
     *
     * @param next cursor to go on with, null at the end
     */
    record Items(List<ItemView> items, @Nullable String next) {}

    /** The kinds of a unit's catalogue. */
    record Kinds(List<Kind> kinds) {}

    /**
     * A kind of information.
     *
     * @param items how many items of it are public
     */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Kind(String id, String article, String name, String nameEn, long items) {}

    /** The figures that the annual report quotes. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Figures(String unit, int year, long publishedInYear, long publishedInAll, String fullTextRate) {}

    @GetMapping("/api/v1/items")
    ResponseEntity<Items> items(@RequestParam MultiValueMap<String, String> given) {
        ItemsQuestion asked = ItemsQuestion.of(given, categories);
        Site site = sites.of(unit(asked.unit().orElse(null)));
        ItemsAnswer.Part part = answer.of(site, asked);
        Long next = part.next();
        return json(new Items(items.records(site, part.items()), next == null ? null : asked.cursor(next)));
    }

    @GetMapping("/api/v1/items/{id}")
    ResponseEntity<FullView> item(@PathVariable String id, @RequestParam MultiValueMap<String, String> given) {
        new Parameters(given, Set.of()).check();
        CatalogueItem item = Optional.of(id)
                .filter(text -> NUMBER.matcher(text).matches())
                .flatMap(text -> catalogue.find(Long.parseLong(text)))
                .orElseThrow(() -> new ApiProblem(HttpStatus.NOT_FOUND, "api.no-item", cut(id)));
        if (item.isWithdrawn()) {
            throw gone(item);
        }
        return json(items.whole(sites.of(item.unitId()), item));
    }

    @GetMapping("/api/v1/kinds")
    ResponseEntity<Kinds> kinds(@RequestParam MultiValueMap<String, String> given) {
        Parameters parameters = new Parameters(given, Set.of("unit"));
        String code = parameters.text("unit").orElse(null);
        parameters.check();
        Unit unit = unit(code);
        List<Kind> kinds = categories.all().stream()
                .map(kind -> new Kind(
                        kind.id(),
                        kind.article(),
                        kind.name(Locale.SIMPLIFIED_CHINESE),
                        kind.name(Locale.ENGLISH),
                        lists.find(unit, Lists.KINDS + kind.id()).items()))
                .toList();
        return json(new Kinds(kinds));
    }

    @GetMapping("/api/v1/catalogue/summary")
    ResponseEntity<Figures> summary(@RequestParam MultiValueMap<String, String> given) {
        Parameters parameters = new Parameters(given, Set.of("unit", "year"));
        String code = parameters.text("unit").orElse(null);
        parameters.require("year");
        int year =
                parameters.text("year", YEAR, "api.year").map(Integer::parseInt).orElse(0);
        parameters.check();
        Summary summary = catalogue.summary(unit(code), year);
        return json(new Figures(
                summary.unit(),
                summary.year(),
                summary.publishedInYear(),
                summary.publishedInAll(),
                summary.fullTextRate()));
    }

    @GetMapping("/api/openapi.json")
    ResponseEntity<Resource> description() {
        return json(new ClassPathResource("openapi.json", OpenApi.class));
    }

    /** Every other address, and every other method. */
    @RequestMapping("/api/**")
    ResponseEntity<Void> other(HttpServletRequest request) {
        throw READING.contains(request.getMethod())
                ? new ApiProblem(HttpStatus.NOT_FOUND, "api.not-found")
                : new ApiProblem(HttpStatus.METHOD_NOT_ALLOWED, "api.method");
    }

    private Unit unit(@Nullable String code) {
        return (code == null ? offices.own() : offices.byCode(code))
                .orElseThrow(() -> new ApiProblem(HttpStatus.NOT_FOUND, "api.no-unit", code == null ? "" : code));
    }

    private static ApiProblem gone(CatalogueItem item) {
        String reason = item.withdrawnReason();
        return reason == null || reason.isEmpty()
                ? new ApiProblem(HttpStatus.GONE, "api.taken-down", item.indexNumber())
                : new ApiProblem(HttpStatus.GONE, "api.gone", item.indexNumber(), reason);
    }

    static String cut(String id) {
        return id.length() > LONGEST ? id.substring(0, LONGEST) : id;
    }

    private static <T> ResponseEntity<T> json(T answer) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CACHE_CONTROL, OpenInterface.REVALIDATED)
                .body(answer);
    }
}
