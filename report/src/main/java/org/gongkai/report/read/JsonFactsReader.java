package org.gongkai.report.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.report.Fact;
import org.gongkai.report.Facts;
import org.gongkai.report.Frame;
import org.gongkai.report.Place;
import org.gongkai.report.StatedDate;
import org.gongkai.report.read.JsonFields.OtherJsonException;
import org.jspecify.annotations.Nullable;

/** Reads frame and facts of a report; a fact without a quote is its own quote. */
final class JsonFactsReader {

    private static final Pattern DATE = Pattern.compile("(\\d{1,9})-(\\d{1,9})-(\\d{1,9})");

    private final JsonFields report;
    private final @Nullable JsonFields facts;
    private final @Nullable JsonFields quotes;

    private JsonFactsReader(JsonFields report) throws OtherJsonException {
        this.report = report;
        this.facts = report.has("facts") ? report.object("facts") : null;
        this.quotes = report.has("quotes") ? report.object("quotes") : null;
    }

    static Frame frame(JsonFields report) throws OtherJsonException {
        JsonFactsReader reader = new JsonFactsReader(report);
        String opening = report.textOrNull("opening");
        return new Frame(
                reader.text(reader.facts, "document_number"),
                reader.text(report, "title"),
                reader.text(report, "addressee"),
                opening == null ? "" : opening,
                reader.text(reader.facts, "signed_by"),
                reader.date("signed_on"),
                reader.text(report, "imprint"));
    }

    static Facts facts(JsonFields report) throws OtherJsonException {
        JsonFactsReader reader = new JsonFactsReader(report);
        return new Facts(
                reader.number("published_in_year"),
                reader.number("published_in_all"),
                reader.text(reader.facts, "full_text_rate"),
                reader.number("requests_received"),
                reader.number("reconsiderations"),
                reader.number("suits"),
                reader.text(reader.facts, "fee_statement"),
                reader.date("period_from"),
                reader.date("period_to"),
                reader.asOf());
    }

    private @Nullable Fact<String> text(@Nullable JsonFields fields, String key) throws OtherJsonException {
        return fields == null || !fields.has(key) ? null : fact(key, fields.text(key));
    }

    private @Nullable Fact<Long> number(String key) throws OtherJsonException {
        return facts == null || !facts.has(key) ? null : fact(key, facts.number(key));
    }

    private @Nullable Fact<StatedDate> date(String key) throws OtherJsonException {
        return facts == null || !facts.has(key) ? null : fact(key, date(key, facts.text(key)));
    }

    private List<Fact<StatedDate>> asOf() throws OtherJsonException {
        if (facts == null) {
            return List.of();
        }
        List<JsonFields> words = quotes == null ? List.of() : quotes.objects("as_of");
        List<Fact<StatedDate>> days = new ArrayList<>();
        for (String text : facts.texts("as_of")) {
            JsonFields quote = days.size() < words.size() ? words.get(days.size()) : null;
            days.add(fact(quote, date("as_of", text)));
        }
        return days;
    }

    private StatedDate date(String key, String text) throws OtherJsonException {
        Matcher matcher = DATE.matcher(text);
        if (!matcher.matches()) {
            throw report.complaint("facts." + key, "'" + text + "' is not yyyy-MM-dd");
        }
        return new StatedDate(
                Integer.parseInt(matcher.group(1)),
                Integer.parseInt(matcher.group(2)),
                Integer.parseInt(matcher.group(3)));
    }

    private <T> Fact<T> fact(String key, T value) throws OtherJsonException {
        return fact(quotes == null || !quotes.has(key) ? null : quotes.object(key), value);
    }

    private static <T> Fact<T> fact(@Nullable JsonFields quote, T value) throws OtherJsonException {
        if (quote == null) {
            return new Fact<>(value, String.valueOf(value), Place.NOWHERE);
        }
        Place at = quote.has("at") ? PlaceText.parse(quote.text("at")) : Place.NOWHERE;
        return new Fact<>(value, quote.text("quote"), at);
    }
}
