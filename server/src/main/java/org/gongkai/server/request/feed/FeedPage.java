package org.gongkai.server.request.feed;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.gongkai.server.office.Actor;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** Where a person makes and takes back the address of their calendar, and what it serves (日历订阅地址). */
@Controller
class FeedPage {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final CalendarFeeds feeds;

    FeedPage(CalendarFeeds feeds) {
        this.feeds = feeds;
    }

    /** The address is shown once, on the page that comes next. */
    @PostMapping("/office/me/calendar")
    String make(Actor actor, RedirectAttributes then) {
        String secret = feeds.make(actor);
        String address = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/office-calendar/{secret}.ics")
                .build(secret)
                .toString();
        then.addFlashAttribute("feedAddress", address);
        return "redirect:/office/people/" + actor.account().id() + "#calendar-feed";
    }

    @PostMapping("/office/me/calendar/revoke")
    String revoke(Actor actor, RedirectAttributes then) {
        feeds.revoke(actor);
        then.addFlashAttribute("said", "feed.revoked");
        return "redirect:/office/people/" + actor.account().id();
    }

    @GetMapping("/office-calendar/{secret:[A-Za-z0-9_-]+}.ics")
    ResponseEntity<byte[]> calendar(@PathVariable String secret, Locale locale) {
        return feeds.calendar(secret, locale)
                .map(text -> ResponseEntity.ok()
                        .contentType(CALENDAR)
                        .cacheControl(CacheControl.noStore())
                        .body(text.getBytes(StandardCharsets.UTF_8)))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    /** The page of a person belongs to the office, which knows nothing of requests: it asks for this part by name. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnWebApplication
    static class KnownToTemplates {

        @Bean
        SmartInitializingSingleton feedsKnownToTemplates(ThymeleafViewResolver views, CalendarFeeds feeds) {
            return () -> views.addStaticVariable("calendarFeeds", feeds);
        }
    }
}
