package org.gongkai.server.request.apply;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gongkai.server.platform.web.WorkingDays;
import org.gongkai.server.portal.Labels;
import org.gongkai.server.portal.LiveRendering;
import org.gongkai.server.portal.PageHead;
import org.gongkai.server.portal.Rendering;
import org.gongkai.server.portal.Sites;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriUtils;

/** Puts the applicants' pages into the frame of the portal (申请页面框架). None of them is kept anywhere. */
@Component
@ConditionalOnWebApplication
class Frame {

    private static final MediaType HTML = MediaType.valueOf("text/html;charset=UTF-8");
    private static final String ENGLISH = "/en";

    private final Sites sites;
    private final LiveRendering pages;
    private final Labels labels;
    private final WorkingDays workingDays;
    private final Clock clock;

    Frame(Sites sites, LiveRendering pages, Labels labels, WorkingDays workingDays, Clock clock) {
        this.sites = sites;
        this.pages = pages;
        this.labels = labels;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /**
     * Where a request for a page came.
     *
     * @throws ResponseStatusException 404 if there is no such site
     */
    Place place(HttpServletRequest request) {
        return find(request).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    Optional<Place> find(HttpServletRequest request) {
        String path = UriUtils.decode(request.getRequestURI(), StandardCharsets.UTF_8);
        boolean english = path.startsWith(ENGLISH + "/");
        return sites.find(english ? path.substring(ENGLISH.length()) : path)
                .map(found -> new Place(found.site(), english ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE));
    }

    /**
     * A page.
     *
     * @param at address below the site's base that a change of language leads to; one that can be opened by a link
     */
    ResponseEntity<byte[]> page(Place place, HttpStatus status, String at, String template, Map<String, Object> model) {
        return ResponseEntity.status(status).contentType(HTML).body(html(place, at, template, model));
    }

    byte[] html(Place place, String at, String template, Map<String, Object> shown) {
        Map<String, Object> model = new HashMap<>(shown);
        model.put("head", PageHead.plain(new PageHead.Crumb(labels.of("requests.title"), "/requests")));
        model.put("today", LocalDate.now(clock));
        model.put("workingDays", workingDays);
        return pages.html(
                place.language(), place.site().at(at), Rendering.page(place.site(), "portal/" + template, model));
    }
}
