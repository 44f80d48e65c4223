package org.gongkai.report.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.report.AnnualReport;
import org.gongkai.report.Chapter;
import org.gongkai.report.Place;
import org.gongkai.report.read.source.Source;
import org.gongkai.report.read.source.UnreadableException;
import org.gongkai.report.read.source.UnreadableException.Reason;
import org.gongkai.rules.form.CellId;
import org.gongkai.rules.form.Figure;
import org.gongkai.rules.form.Figures;
import org.gongkai.rules.form.Forms;
import org.gongkai.rules.form.ReportForm;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads back what {@link org.gongkai.report.write.JsonWriter} writes: an object, or an array of one. It is strict, for a
 * figure dropped in silence is worse than a file refused: a form or a cell that is not known, and a value of another
 * type than we write, make the file no report; the exception's cause names it. Keys that we do not write are passed over.
 */
public final class JsonReader {

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(32)
                            .maxTokenCount(1_000_000)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private JsonReader() {}

    /**
     * Reads a report with everything that was known of it; its tables are those of the form, as far as it has figures.
     *
     * @throws UnreadableException {@code EMPTY} if there is nothing in it, {@code DAMAGED} if it is no JSON, {@code NOT_A_REPORT} if it is not ours
     */
    public static Reading read(Source source, Forms forms) throws UnreadableException {
        JsonNode root = parse(source);
        try {
            JsonNode only = root.isArray() && root.size() == 1 ? root.get(0) : root;
            return reading(new JsonFields(only, ""), forms);
        } catch (JsonFields.OtherJsonException notOurs) {
            throw new UnreadableException(Reason.NOT_A_REPORT, notOurs);
        }
    }

    private static JsonNode parse(Source source) throws UnreadableException {
        try {
            JsonNode root = MAPPER.readTree(source.bytes());
            if (root.isMissingNode()) {
                throw new UnreadableException(Reason.EMPTY);
            }
            return root;
        } catch (JacksonException broken) {
            throw new UnreadableException(Reason.DAMAGED, broken);
        }
    }

    private static Reading reading(JsonFields json, Forms forms) throws JsonFields.OtherJsonException {
        String formId = json.text("form");
        ReportForm form = forms.byId(formId).orElseThrow(() -> json.complaint("form", "no form '" + formId + "'"));
        Map<CellId, Figure> figures = new LinkedHashMap<>();
        Map<CellId, Place> places = new LinkedHashMap<>();
        JsonFields cells = json.object("figures");
        for (String name : cells.names()) {
            CellId cell = cell(form, cells, name);
            JsonFields object = cells.object(name);
            figures.put(cell, JsonFigure.of(object));
            if (object.has("at")) {
                places.put(cell, PlaceText.parse(object.text("at")));
            }
        }
        AnnualReport report = new AnnualReport(
                json.textOrNull("unit"),
                json.textOrNull("unit_full"),
                json.yearOrNull("year"),
                form,
                new Figures(figures),
                places,
                JsonFactsReader.frame(json),
                chapters(form, json),
                JsonFactsReader.facts(json));
        return new Reading(report, FormTablesSeen.of(report), JsonProse.of(report));
    }

    private static CellId cell(ReportForm form, JsonFields cells, String name) throws JsonFields.OtherJsonException {
        try {
            CellId cell = CellId.parse(name);
            form.columnOf(cell);
            return cell;
        } catch (IllegalArgumentException unknown) {
            throw cells.complaint(name, unknown.getMessage());
        }
    }

    private static List<Chapter> chapters(ReportForm form, JsonFields json) throws JsonFields.OtherJsonException {
        List<Chapter> chapters = new ArrayList<>();
        for (JsonFields chapter : json.objects("chapters")) {
            int number = chapter.has("number") ? chapter.integer("number") : chapters.size() + 1;
            if (number < 1 || number > form.chapters().size()) {
                throw chapter.complaint("number", "the form has no chapter " + number);
            }
            Place at = chapter.has("at") ? PlaceText.parse(chapter.text("at")) : Place.NOWHERE;
            chapters.add(new Chapter(number, chapter.text("title"), chapter.text("text"), at));
        }
        return chapters;
    }
}
