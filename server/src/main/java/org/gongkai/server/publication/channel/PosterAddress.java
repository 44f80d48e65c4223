package org.gongkai.server.publication.channel;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.RefusedException;
import org.gongkai.server.office.Settings;
import org.gongkai.server.publication.Catalogue;
import org.gongkai.server.publication.CatalogueItem;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Hands out the poster of an item, to be printed (张贴件下载). */
@RestController
class PosterAddress {

    private final Catalogue catalogue;
    private final Settings settings;
    private final SiteAddress site;
    private final ChannelWords words;

    PosterAddress(Catalogue catalogue, Settings settings, SiteAddress site, ChannelWords words) {
        this.catalogue = catalogue;
        this.settings = settings;
        this.site = site;
        this.words = words;
    }

    @GetMapping("/office/items/{id}/poster.pdf")
    ResponseEntity<byte[]> poster(
            Actor actor,
            @PathVariable long id,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate until) {
        CatalogueItem item = catalogue.own(actor, id);
        if (item.isWithdrawn()) {
            throw new RefusedException("refused.board.withdrawn");
        }
        Poster.Content content = new Poster.Content(
                actor.unit(),
                settings.of(actor.unit()),
                item,
                catalogue.versions(item).get(0),
                new PostingPeriod(from, until),
                site.of(actor.unit(), item));
        ContentDisposition named = ContentDisposition.inline()
                .filename(item.record().title() + ".pdf", StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, named.toString())
                .contentType(MediaType.APPLICATION_PDF)
                .body(new Poster(words).print(content));
    }
}
