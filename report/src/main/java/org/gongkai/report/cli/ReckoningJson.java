package org.gongkai.report.cli;

import java.time.LocalDate;
import org.gongkai.report.Phrases;
import org.gongkai.rules.calendar.ExplainedDay;
import org.gongkai.rules.request.Reckoning;
import org.gongkai.rules.request.Waiting;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A reckoning as JSON (期限数据).
 *
 * <p>{@code needs_year}, {@code earliest} and {@code provisional} speak of the due date, or of {@code waiting_until} while
 * a step waits.
 */
final class ReckoningJson {

    private final JsonMapper mapper = new JsonMapper();
    private final Phrases phrases;

    ReckoningJson(Phrases phrases) {
        this.phrases = phrases;
    }

    String text(Reckoning reckoning) {
        Waiting waiting = reckoning.waiting();
        ObjectNode json = mapper.createObjectNode();
        json.put("due", iso(reckoning.due()));
        json.put("earliest", iso(reckoning.earliest()));
        json.put("needs_year", reckoning.needsYear());
        json.put("provisional", reckoning.provisional());
        json.put("waiting", waiting == null ? null : waiting.step().id());
        json.put("waiting_until", iso(reckoning.waitingUntil()));
        json.put("law", (waiting == null ? reckoning.law() : waiting.law()).in(phrases.locale()));
        days(json.putArray("days"), reckoning);
        return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(json);
    }

    private void days(ArrayNode array, Reckoning reckoning) {
        DayPhrases words = new DayPhrases(phrases);
        for (ExplainedDay day : reckoning.days()) {
            array.addObject()
                    .put("date", day.date().toString())
                    .put("counted", day.counted())
                    .put("reason", words.reason(day));
        }
    }

    private static @Nullable String iso(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }
}
