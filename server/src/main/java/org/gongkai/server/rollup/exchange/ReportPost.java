package org.gongkai.server.rollup.exchange;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.gongkai.server.platform.signature.DetachedSignature;
import org.gongkai.server.portal.ApiProblem;
import org.gongkai.server.portal.OpenInterface;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Where units send their published reports (送报接口): with a token, which stands for one unit, and that unit's signature. */
@RestController
@OpenInterface
class ReportPost {

    private static final String BEARER = "Bearer ";
    private static final Duration A_DAY = Duration.ofDays(1);

    private final Partners partners;
    private final ReportReception reception;
    private final ExchangedTable table;
    private final Clock clock;

    ReportPost(Partners partners, ReportReception reception, ExchangedTable table, Clock clock) {
        this.partners = partners;
        this.reception = reception;
        this.table = table;
        this.clock = clock;
    }

    /** The receipt: what came of the report, whose it is, and on which year. */
    record Told(Outcome receipt, String unit, int year) {}

    @PostMapping("/api/v1/exchange/reports")
    ResponseEntity<Told> report(HttpServletRequest request) throws IOException {
        Partner partner =
                partner(request).orElseThrow(() -> new ApiProblem(HttpStatus.UNAUTHORIZED, "api.exchange.token"));
        byte[] bytes = request.getInputStream().readNBytes(ReportReception.MOST_BYTES + 1);
        if (bytes.length > ReportReception.MOST_BYTES) {
            throw refused(HttpStatus.CONTENT_TOO_LARGE, Outcome.TOO_LARGE);
        }
        int year = year(bytes);
        Optional<DetachedSignature> signature = DetachedSignature.parse(request.getHeader(DetachedSignature.HEADER));
        Outcome outcome = reception.take(partner, year, Way.PUSHED, bytes, signature);
        int told = told(outcome, year);
        if (outcome.isForged() && isNews(partner, told, outcome)) {
            reception.refused(partner, bytes);
        }
        table.ended(partner, told, Way.PUSHED, outcome, clock.instant(), null);
        if (outcome.end() != Outcome.End.DONE) {
            throw refused(status(outcome), outcome);
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Told(outcome, partner.unit().code(), year));
    }

    private Optional<Partner> partner(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .filter(header -> header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(header -> new Token(header.substring(BEARER.length()).strip()))
                .flatMap(partners::of);
    }

    /** The year that the report says it is on; 0 where it says none, for which no year is opened. */
    private static int year(byte[] bytes) {
        try {
            return JsonMapper.shared().readTree(bytes).path("year").asInt(0);
        } catch (JacksonException notJson) {
            return 0; // told after the signature
        }
    }

    /** Told once a day at most, so that a stolen token fills no ledger either. */
    private boolean isNews(Partner partner, int year, Outcome outcome) {
        return table.find(partner, year, Way.PUSHED)
                .filter(before -> before.outcome() == outcome)
                .map(before -> before.at().isBefore(clock.instant().minus(A_DAY)))
                .orElse(true);
    }

    /** What nobody has signed says nothing, not even a year; so a stolen token fills no table. */
    private static int told(Outcome outcome, int year) {
        boolean unproven = outcome == Outcome.NOT_SIGNED || outcome == Outcome.WRONG_SIGNATURE;
        return unproven ? 0 : year;
    }

    private static HttpStatus status(Outcome outcome) {
        return switch (outcome) {
            case OTHER_UNIT -> HttpStatus.FORBIDDEN;
            case NOT_ASKED, OTHER_YEAR -> HttpStatus.CONFLICT;
            case NOBODY -> HttpStatus.SERVICE_UNAVAILABLE;
            default -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
    }

    private static ApiProblem refused(HttpStatus status, Outcome outcome) {
        Object why = new DefaultMessageSourceResolvable("exchange.outcome." + outcome);
        return new ApiProblem(status, "api.exchange.refused", why);
    }
}
