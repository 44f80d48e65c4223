package org.gongkai.server.portal.feedback;

import java.net.URI;
import java.util.List;
import org.gongkai.server.portal.Site;
import org.gongkai.server.portal.Sites;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where the form under every page sends what readers say (反馈提交地址); it keeps no session and sets no cookie. */
@Controller
class FeedbackAddress {

    static final String CHINESE = "/feedback";
    static final String ENGLISH = "/en/feedback";

    private final Feedback feedback;
    private final Sites sites;

    FeedbackAddress(Feedback feedback, Sites sites) {
        this.feedback = feedback;
        this.sites = sites;
    }

    @PostMapping(CHINESE)
    ResponseEntity<Void> inChinese(
            @RequestParam(required = false) @Nullable String page,
            @RequestParam(defaultValue = "") String useful,
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(required = false) @Nullable String contact,
            @RequestParam(defaultValue = "") String website) {
        return take(useful, ReaderMessage.of(page, text, contact), website, "");
    }

    @PostMapping(ENGLISH)
    ResponseEntity<Void> inEnglish(
            @RequestParam(required = false) @Nullable String page,
            @RequestParam(defaultValue = "") String useful,
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(required = false) @Nullable String contact,
            @RequestParam(defaultValue = "") String website) {
        return take(useful, ReaderMessage.of(page, text, contact), website, "/en");
    }

    /** A machine fills in the field that people do not see; it is thanked, and nothing is kept. */
    private ResponseEntity<Void> take(String useful, ReaderMessage message, String website, String language) {
        Site site = sites.find(message.page())
                .map(Sites.Address::site)
                .or(sites::own)
                .orElse(null);
        if (site == null) {
            return ResponseEntity.notFound().build();
        }
        boolean isVerdict = List.of("yes", "no").contains(useful);
        if (website.isEmpty() && isVerdict) {
            feedback.count(site.unit(), message.page(), useful.equals("yes"));
        } else if (website.isEmpty() && !message.isEmpty()) {
            feedback.report(site.unit(), message);
        }
        String answer = isVerdict ? "/feedback/thanks" : message.isEmpty() ? "/feedback" : "/feedback/received";
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(language + site.at(answer)))
                .build();
    }
}
