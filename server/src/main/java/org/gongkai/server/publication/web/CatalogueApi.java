package org.gongkai.server.publication.web;

import org.gongkai.server.office.Offices;
import org.gongkai.server.office.Unit;
import org.gongkai.server.publication.Catalogue;
import org.gongkai.server.publication.Summary;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** The catalogue's figures for other programs (目录统计接口). */
@RestController
class CatalogueApi {

    private final Catalogue catalogue;
    private final Offices offices;

    CatalogueApi(Catalogue catalogue, Offices offices) {
        this.catalogue = catalogue;
        this.offices = offices;
    }

    /** As the interface says it. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Answer(String unit, int year, long publishedInYear, long publishedInAll, String fullTextRate) {}

    @GetMapping("/api/v1/catalogue/summary")
    Answer summary(@RequestParam int year, @RequestParam(required = false) @Nullable String unit) {
        Unit counted = (unit == null ? offices.own() : offices.byCode(unit))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Summary summary = catalogue.summary(counted, year);
        return new Answer(
                summary.unit(),
                summary.year(),
                summary.publishedInYear(),
                summary.publishedInAll(),
                summary.fullTextRate());
    }
}
