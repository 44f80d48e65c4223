package org.gongkai.server.annual.web;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.gongkai.server.annual.PublishedReports;
import org.gongkai.server.annual.PublishedReports.Published;
import org.gongkai.server.annual.YearReport;
import org.gongkai.server.office.Offices;
import org.gongkai.server.office.Unit;
import org.gongkai.server.platform.signature.DetachedSignature;
import org.gongkai.server.platform.signature.SigningKey;
import org.gongkai.server.portal.ApiProblem;
import org.gongkai.server.portal.OpenInterface;
import org.gongkai.server.portal.Parameters;
import org.gongkai.server.publication.CatalogueItem;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Published annual reports for programs (年度报告开放接口): canonical JSON, so that a digest of it can be held against another's. */
@RestController
@OpenInterface
class OpenReports {

    private static final Pattern YEAR = Pattern.compile("[0-9]{4}");
    private static final MediaType SCHEMA = MediaType.parseMediaType("application/schema+json");

    private final PublishedReports reports;
    private final Offices offices;
    private final SigningKey key;

    OpenReports(PublishedReports reports, Offices offices, SigningKey key) {
        this.reports = reports;
        this.offices = offices;
        this.key = key;
    }

    @GetMapping("/api/v1/annual/{year}")
    ResponseEntity<byte[]> report(@PathVariable String year, @RequestParam MultiValueMap<String, String> given) {
        Parameters parameters = new Parameters(given, Set.of("unit"));
        Optional<String> code = parameters.text("unit");
        parameters.check();
        Unit unit = code.map(offices::byCode)
                .orElseGet(offices::own)
                .orElseThrow(() -> new ApiProblem(HttpStatus.NOT_FOUND, "api.no-unit", code.orElse("")));
        Published published = Optional.of(year)
                .filter(text -> YEAR.matcher(text).matches())
                .flatMap(text -> reports.of(unit, Integer.parseInt(text)))
                .orElseThrow(() -> new ApiProblem(HttpStatus.NOT_FOUND, "api.no-report", unit.shortName()));
        requireThere(published.item());
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CACHE_CONTROL, OpenInterface.REVALIDATED)
                .header(OpenInterface.VERSION, String.valueOf(published.version()))
                .header(DetachedSignature.HEADER, key.sign(published.json()).header())
                .body(published.json());
    }

    @GetMapping("/api/v1/annual/schema")
    ResponseEntity<Resource> schema() {
        return ResponseEntity.ok()
                .contentType(SCHEMA)
                .header(HttpHeaders.CACHE_CONTROL, OpenInterface.REVALIDATED)
                .body(new ClassPathResource("report.schema.json", YearReport.class));
    }

    private static void requireThere(CatalogueItem item) {
        if (item.isWithdrawn()) {
            String reason = item.withdrawnReason();
            throw reason == null || reason.isEmpty()
                    ? new ApiProblem(HttpStatus.GONE, "api.taken-down", item.indexNumber())
                    : new ApiProblem(HttpStatus.GONE, "api.gone", item.indexNumber(), reason);
        }
    }
}
