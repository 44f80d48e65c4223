package org.gongkai.server.portal.search;

import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gongkai.server.platform.search.IndexLostException;
import org.gongkai.server.platform.search.Search;
import org.gongkai.server.platform.search.SearchAwayException;
import org.gongkai.server.portal.Finder;
import org.gongkai.server.portal.LiveRendering;
import org.gongkai.server.portal.Rendering;
import org.gongkai.server.portal.Site;
import org.gongkai.server.portal.Sites;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The page on which everybody searches (检索页): whatever comes in by its address, it answers with an honest status and in words. */
@RestController
@ConditionalOnWebApplication
class SearchPage {

    private static final MediaType HTML = MediaType.valueOf("text/html;charset=UTF-8");
    private static final String LATER_SECONDS = "10";
    private static final String ENGLISH = "/en/";

    private final Searches searches;
    private final Choices choices;
    private final PublicIndex index;
    private final Sites sites;
    private final LiveRendering pages;
    private final List<Finder> finders;

    SearchPage(
            Searches searches,
            Choices choices,
            PublicIndex index,
            Sites sites,
            LiveRendering pages,
            List<Finder> finders) {
        this.searches = searches;
        this.choices = choices;
        this.index = index;
        this.sites = sites;
        this.pages = pages;
        this.finders = List.copyOf(finders);
    }

    /** Of what an address asks, as much as can be understood, and what cannot. */
    private record Understood(Asking asking, @Nullable String problem) {}

    @GetMapping({"/search", "/en/search"})
    ResponseEntity<byte[]> search(@RequestParam Map<String, String> parameters, HttpServletRequest request) {
        Site site = sites.own().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Locale locale = locale(request);
        Understood understood = understood(parameters);
        Asking asking = understood.asking();
        Map<String, Object> model = new HashMap<>();
        model.put("asking", asking);
        model.put("orders", Search.Order.values());
        model.put("choices", choices.of(site.unit(), locale));
        model.put("beside", beside(site, asking));
        HttpStatus status = answered(understood, locale, model);
        byte[] html = pages.html(locale, asking.address(), Rendering.page(site, "portal/search", model));
        ResponseEntity.BodyBuilder response = ResponseEntity.status(status).contentType(HTML);
        if (status == HttpStatus.SERVICE_UNAVAILABLE) {
            response.header(HttpHeaders.RETRY_AFTER, LATER_SECONDS);
        }
        return response.body(html);
    }

    /** What is found outside the catalogue, on the first page of a search for whatever. */
    private List<Finder.Found> beside(Site site, Asking asking) {
        return asking.page() > 1 || !asking.chosen().isEmpty()
                ? List.of()
                : finders.stream()
                        .flatMap(finder -> finder.find(site, asking.typed()).stream())
                        .toList();
    }

    /** Titles for whoever is typing; none while the index is away. */
    @GetMapping({"/search/suggest", "/en/search/suggest"})
    List<String> suggest(@RequestParam(name = "q", defaultValue = "") String typed) {
        try {
            return searches.titles(typed);
        } catch (IndexLostException | SearchAwayException e) {
            return List.of();
        }
    }

    private HttpStatus answered(Understood understood, Locale locale, Map<String, Object> model) {
        Asking asking = understood.asking();
        if (understood.problem() != null) {
            model.put("problem", understood.problem());
            return understood.problem().equals("search.problem.page") ? HttpStatus.NOT_FOUND : HttpStatus.BAD_REQUEST;
        }
        model.put("progress", index.progress());
        if (asking.isEmpty()) {
            return HttpStatus.OK;
        }
        try {
            Answer answer = searches.find(asking, locale);
            boolean beyond = asking.page() > Math.max(1, answer.pages());
            model.put(beyond ? "problem" : "answer", beyond ? "search.problem.page" : answer);
            return beyond ? HttpStatus.NOT_FOUND : HttpStatus.OK;
        } catch (IndexLostException e) {
            model.put("problem", "search.problem.lost");
        } catch (SearchAwayException e) {
            model.put("problem", "search.problem.away");
        }
        return HttpStatus.SERVICE_UNAVAILABLE;
    }

    private Understood understood(Map<String, String> parameters) {
        Map<Property, String> chosen = new EnumMap<>(Property.class);
        String problem = null;
        for (Property property : Property.values()) {
            String value = parameters.getOrDefault(property.id(), "").strip();
            if (!value.isEmpty() && choices.isKnown(property, value)) {
                chosen.put(property, value);
            } else if (!value.isEmpty()) {
                problem = "search.problem.filter";
            }
        }
        String sort = parameters.getOrDefault("sort", "");
        String page = parameters.getOrDefault("page", "1");
        boolean isPage = page.matches("[1-9][0-9]?") && Integer.parseInt(page) <= Asking.PAGES;
        Asking asking = new Asking(
                parameters.getOrDefault("q", ""),
                chosen,
                sort.equals("day") ? Search.Order.DAY : Search.Order.RELEVANCE,
                isPage ? Integer.parseInt(page) : 1);
        return new Understood(asking, problem == null && !isPage ? "search.problem.page" : problem);
    }

    private static Locale locale(HttpServletRequest request) {
        return request.getRequestURI().startsWith(ENGLISH) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }
}
