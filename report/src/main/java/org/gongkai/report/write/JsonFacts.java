package org.gongkai.report.write;

import java.util.function.BiConsumer;
import org.gongkai.report.AnnualReport;
import org.gongkai.report.Fact;
import org.gongkai.report.Facts;
import org.gongkai.report.Frame;
import org.gongkai.report.StatedDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The facts of a report as JSON.
 *
 * @param values what is stated, by the fact's name; numbers as numbers, dates as {@code yyyy-MM-dd} even if impossible
 * @param quotes the words that state it and where they stand, by the same names and those of the frame
 */
record JsonFacts(ObjectNode values, ObjectNode quotes) {

    static JsonFacts of(AnnualReport report) {
        JsonFacts json = new JsonFacts(JsonNodeFactory.instance.objectNode(), JsonNodeFactory.instance.objectNode());
        json.put(report.facts());
        json.put(report.frame());
        return json;
    }

    private void put(Facts facts) {
        add("published_in_year", facts.publishedInYear(), values::put);
        add("published_in_all", facts.publishedInAll(), values::put);
        add("full_text_rate", facts.fullTextRate(), values::put);
        add("requests_received", facts.requestsReceived(), values::put);
        add("reconsiderations", facts.reconsiderations(), values::put);
        add("suits", facts.suits(), values::put);
        add("fee_statement", facts.feeStatement(), values::put);
        add("period_from", facts.periodFrom(), this::putDate);
        add("period_to", facts.periodTo(), this::putDate);
        if (!facts.asOf().isEmpty()) {
            ArrayNode days = values.putArray("as_of");
            ArrayNode words = quotes.putArray("as_of");
            for (Fact<StatedDate> fact : facts.asOf()) {
                days.add(fact.value().toString());
                fill(words.addObject(), fact);
            }
        }
    }

    private void put(Frame frame) {
        add("document_number", frame.documentNumber(), values::put);
        add("title", frame.title(), (key, value) -> {});
        add("addressee", frame.addressee(), (key, value) -> {});
        add("signed_by", frame.signedBy(), values::put);
        add("signed_on", frame.signedOn(), this::putDate);
        add("imprint", frame.imprint(), (key, value) -> {});
    }

    private void putDate(String key, StatedDate date) {
        values.put(key, date.toString());
    }

    private <T> void add(String key, @Nullable Fact<T> fact, BiConsumer<String, T> value) {
        if (fact != null) {
            value.accept(key, fact.value());
            fill(quotes.putObject(key), fact);
        }
    }

    private static void fill(ObjectNode object, Fact<?> fact) {
        object.put("quote", fact.quote()).put("at", fact.at().toString());
    }
}
