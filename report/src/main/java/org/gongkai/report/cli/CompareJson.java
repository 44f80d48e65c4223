package org.gongkai.report.cli;

import java.math.BigDecimal;
import org.gongkai.report.AnnualReport;
import org.gongkai.report.Messages;
import org.gongkai.report.write.JsonWriter;
import org.gongkai.rules.form.Figure;
import org.gongkai.rules.form.MoneySymbols;
import org.gongkai.rules.form.MoneyUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Two reports side by side as JSON; numbers are plain decimals in strings, as in the JSON of a report. */
final class CompareJson {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Messages messages;

    CompareJson(Messages messages) {
        this.messages = messages;
    }

    String text(Comparison comparison) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        object.set("old", report(comparison.older()));
        object.set("new", report(comparison.newer()));
        ObjectNode figures = object.putObject("figures");
        for (Comparison.Line line : comparison.lines()) {
            BigDecimal change = line.change();
            ObjectNode figure = figures.putObject(line.cell().toString());
            put(figure, "old", line.before());
            put(figure, "new", line.now());
            figure.put(
                    "change",
                    change == null ? null : change.stripTrailingZeros().toPlainString());
        }
        object.put("consecutive", comparison.isConsecutive());
        object.set("findings", JsonWriter.findings(comparison.findings(), messages));
        object.set("repeated", repeated(comparison));
        return MAPPER.writeValueAsString(object);
    }

    private static ObjectNode report(Outcome.Checked outcome) {
        AnnualReport report = outcome.reading().report();
        return JsonNodeFactory.instance
                .objectNode()
                .put("file", outcome.file())
                .put("unit", report.unit())
                .put("year", report.year())
                .put("form", report.form().id());
    }

    private static void put(ObjectNode object, String key, @Nullable Figure figure) {
        if (figure == null) {
            return;
        }
        BigDecimal value = figure.value();
        MoneyUnit unit = figure.unit();
        object.put(key, value == null ? null : value.toPlainString());
        if (unit != null) {
            object.put(key + "_unit", MoneySymbols.builtIn().symbol(unit));
        }
    }

    private static ArrayNode repeated(Comparison comparison) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (Comparison.Repeat repeat : comparison.repeats()) {
            Double share = repeat.share();
            ObjectNode object = array.addObject().put("title", repeat.chapter().title());
            object.put("share", share == null ? null : Math.round(share * 1000) / 1000.0);
        }
        return array;
    }
}
