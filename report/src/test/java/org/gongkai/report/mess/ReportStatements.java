package org.gongkai.report.mess;

import java.util.LinkedHashMap;
import java.util.Map;
import org.gongkai.report.Fact;
import org.gongkai.report.Facts;
import org.gongkai.report.Frame;
import org.jspecify.annotations.Nullable;

/** Facts and frame of a report by the names the expectations use. */
final class ReportStatements {

    private ReportStatements() {}

    static Map<String, String> facts(Facts facts) {
        Map<String, String> named = new LinkedHashMap<>();
        put(named, "published_in_year", facts.publishedInYear());
        put(named, "published_in_all", facts.publishedInAll());
        put(named, "full_text_rate", facts.fullTextRate());
        put(named, "requests_received", facts.requestsReceived());
        put(named, "reconsiderations", facts.reconsiderations());
        put(named, "suits", facts.suits());
        put(named, "fee_statement", facts.feeStatement());
        put(named, "period_from", facts.periodFrom());
        put(named, "period_to", facts.periodTo());
        named.put(
                "as_of",
                facts.asOf().stream()
                        .map(day -> day.value().toString())
                        .toList()
                        .toString());
        return named;
    }

    static Map<String, String> frame(Frame frame) {
        Map<String, String> named = new LinkedHashMap<>();
        put(named, "document_number", frame.documentNumber());
        put(named, "title", frame.title());
        put(named, "addressee", frame.addressee());
        named.put("opening", frame.opening());
        put(named, "signed_by", frame.signedBy());
        put(named, "signed_on", frame.signedOn());
        put(named, "imprint", frame.imprint());
        return named;
    }

    private static void put(Map<String, String> named, String key, @Nullable Fact<?> fact) {
        named.put(key, fact == null ? null : String.valueOf(fact.value()));
    }
}
