package org.gongkai.report.write;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.gongkai.report.AnnualReport;
import org.gongkai.report.Chapter;
import org.gongkai.report.Fact;
import org.gongkai.report.Frame;
import org.gongkai.report.Messages;
import org.gongkai.report.Place;
import org.gongkai.report.check.Finding;
import org.gongkai.rules.form.CellId;
import org.gongkai.rules.form.Figure;
import org.gongkai.rules.form.MoneySymbols;
import org.gongkai.rules.form.MoneyUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes a report as JSON: an array of one object, every figure by its cell. {@code value} is a plain decimal, null for a
 * blank and for what is no number; the latter says {@code "readable": false}. What is not in the report is not there,
 * but for {@code unit} and {@code year}, which are null then. {@code quotes} holds the words that state each fact, and
 * where.
 */
public final class JsonWriter implements ReportWriter {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    @Override
    public byte[] write(AnnualReport report) {
        return bytes(NODES.arrayNode().add(of(report)));
    }

    /** JSON as UTF-8, indented. */
    public static byte[] bytes(ArrayNode files) {
        return MAPPER.writeValueAsBytes(files);
    }

    /** The object of one checked file: its name first, its findings last. */
    public static ObjectNode of(String file, AnnualReport report, List<Finding> findings, Messages messages) {
        ObjectNode object = NODES.objectNode().put("file", file);
        fill(object, report);
        object.set("findings", findings(findings, messages));
        return object;
    }

    /** The object of one report. */
    public static ObjectNode of(AnnualReport report) {
        ObjectNode object = NODES.objectNode();
        fill(object, report);
        return object;
    }

    /** Findings, their sentences in the language of {@code messages}. */
    public static ArrayNode findings(List<Finding> findings, Messages messages) {
        ArrayNode array = NODES.arrayNode();
        findings.forEach(finding -> array.add(finding(finding, messages)));
        return array;
    }

    private static ObjectNode finding(Finding finding, Messages messages) {
        ObjectNode object = NODES.objectNode()
                .put("rule", finding.rule())
                .put("severity", finding.severity().id())
                .put("at", finding.at().toString());
        ArrayNode cells = object.putArray("cells");
        finding.cells().forEach(cell -> cells.add(cell.toString()));
        return object.put("quote", finding.quote())
                .put("expected", messages.text(finding.expected()))
                .put("actual", messages.text(finding.actual()))
                .put("law", messages.text(finding.law()))
                .put("advice", messages.text(finding.advice()));
    }

    private static void fill(ObjectNode object, AnnualReport report) {
        Frame frame = report.frame();
        object.put("unit", report.unit());
        putText(object, "unit_full", report.unitFull());
        putText(object, "title", valueOf(frame.title()));
        putText(object, "addressee", valueOf(frame.addressee()));
        putText(object, "imprint", valueOf(frame.imprint()));
        putText(object, "opening", frame.opening().isEmpty() ? null : frame.opening());
        object.put("year", report.year());
        object.put("form", report.form().id());
        figures(object.putObject("figures"), report);
        JsonFacts facts = JsonFacts.of(report);
        object.set("facts", facts.values());
        object.set("quotes", facts.quotes());
        ArrayNode chapters = object.putArray("chapters");
        report.chapters().forEach(chapter -> chapters.add(chapter(chapter)));
    }

    private static void figures(ObjectNode object, AnnualReport report) {
        for (Map.Entry<CellId, Figure> entry : report.figures().asMap().entrySet()) {
            ObjectNode figure = object.putObject(entry.getKey().toString());
            fill(figure, entry.getValue());
            Place place = report.places().get(entry.getKey());
            putText(figure, "at", place == null ? null : place.toString());
        }
    }

    private static void fill(ObjectNode object, Figure figure) {
        BigDecimal value = figure.value();
        object.put("value", value == null ? null : value.toPlainString());
        object.put("raw", figure.raw());
        MoneyUnit unit = figure.unit();
        putText(object, "unit", unit == null ? null : MoneySymbols.builtIn().symbol(unit));
        if (!figure.readable()) {
            object.put("readable", false);
        }
    }

    private static ObjectNode chapter(Chapter chapter) {
        return NODES.objectNode()
                .put("title", chapter.title())
                .put("text", chapter.text())
                .put("number", chapter.number())
                .put("at", chapter.at().toString());
    }

    private static @Nullable String valueOf(@Nullable Fact<String> fact) {
        return fact == null ? null : fact.value();
    }

    private static void putText(ObjectNode object, String key, @Nullable String text) {
        if (text != null) {
            object.put(key, text);
        }
    }
}
