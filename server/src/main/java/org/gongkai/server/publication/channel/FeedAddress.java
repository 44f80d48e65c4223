package org.gongkai.server.publication.channel;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.gongkai.server.office.Offices;
import org.gongkai.server.office.Unit;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The feed of the latest items, of the installation's own office or of another unit (订阅). */
@RestController
class FeedAddress {

    private static final int LATEST = 50;
    private static final MediaType ATOM = new MediaType("application", "atom+xml", StandardCharsets.UTF_8);

    private final PublicItems items;
    private final Offices offices;
    private final SiteAddress site;
    private final ChannelWords words;
    private final Clock clock;

    FeedAddress(PublicItems items, Offices offices, SiteAddress site, ChannelWords words, Clock clock) {
        this.items = items;
        this.offices = offices;
        this.site = site;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/feed.atom")
    ResponseEntity<byte[]> own() {
        return feed(offices.own().orElseThrow(FeedAddress::notFound), "/feed.atom");
    }

    @GetMapping("/feed/{code}.atom")
    ResponseEntity<byte[]> of(@PathVariable String code) {
        return feed(offices.byCode(code).orElseThrow(FeedAddress::notFound), "/feed/" + code + ".atom");
    }

    private ResponseEntity<byte[]> feed(Unit unit, String path) {
        String begin = site.of(unit);
        String title = words.say("feed.title", unit.shortName());
        String feed = new AtomFeed(unit, begin, begin + path, clock.getZone()).of(title, items.latest(unit, LATEST));
        return ResponseEntity.ok().contentType(ATOM).body(feed.getBytes(StandardCharsets.UTF_8));
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
