package org.gongkai.server.annual;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongkai.report.AnnualReport;
import org.gongkai.report.Chapter;
import org.gongkai.report.Fact;
import org.gongkai.report.Facts;
import org.gongkai.report.Frame;
import org.gongkai.report.Place;
import org.gongkai.report.StatedDate;
import org.gongkai.report.read.JsonReader;
import org.gongkai.report.read.Reading;
import org.gongkai.report.read.source.Source;
import org.gongkai.report.read.source.UnreadableException;
import org.gongkai.rules.form.Figures;
import org.gongkai.rules.form.Forms;
import org.gongkai.rules.form.ReportForm;
import org.gongkai.server.office.Unit;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Puts a report together out of its figures and its prose (成文). Sentences with numbers take them from the figures, so that
 * text and tables cannot disagree.
 */
@Component
class Printing {

    static final String TOTAL = "total";

    private final YearFigures figures;
    private final ProseData prose;
    private final YearFacts facts;
    private final RegionProse region;
    private final Clock clock;
    private final SingletonSupplier<Forms> forms = SingletonSupplier.of(Forms::builtIn);

    Printing(YearFigures figures, ProseData prose, YearFacts facts, RegionProse region, Clock clock) {
        this.figures = figures;
        this.prose = prose;
        this.facts = facts;
        this.region = region;
        this.clock = clock;
    }

    Forms forms() {
        return forms.obtain();
    }

    /** The form of a report. */
    ReportForm form(YearReport report) {
        return forms().byId(report.form()).orElseThrow();
    }

    /** The report as it would be today, or as it was frozen. */
    AnnualReport print(Unit unit, YearReport report) {
        return report.frozen() == null
                ? print(unit, report, figures.of(unit, form(report), report.year()))
                : frozen(report).report();
    }

    /** A frozen report, read back. */
    Reading frozen(YearReport report) {
        byte[] json = Objects.requireNonNull(report.frozen()).getBytes(StandardCharsets.UTF_8);
        try {
            return JsonReader.read(new Source("annual-" + report.year() + ".json", json), forms());
        } catch (UnreadableException e) {
            throw new IllegalStateException("The frozen report of " + report.year() + " cannot be read", e);
        }
    }

    private AnnualReport print(Unit unit, YearReport report, Figures counted) {
        Map<String, String> quoted = facts(unit, report, counted);
        ReportForm form = form(report);
        List<Chapter> chapters = new ArrayList<>();
        for (int index = 0; index < form.chapters().size(); index++) {
            String text = index < report.chapters().size() ? report.chapters().get(index) : "";
            chapters.add(new Chapter(
                    index + 1,
                    form.chapters().get(index).text(),
                    prose.put(text, quoted).strip(),
                    Place.NOWHERE));
        }
        return new AnnualReport(
                unit.shortName(),
                unit.name(),
                report.year(),
                form,
                counted,
                Map.of(),
                frame(unit, report, quoted),
                chapters,
                Facts.none());
    }

    private Frame frame(Unit unit, YearReport report, Map<String, String> quoted) {
        LocalDate signed = report.signedOn() == null ? LocalDate.now(clock) : report.signedOn();
        return new Frame(
                report.documentNumber().isEmpty() ? null : said(report.documentNumber()),
                said(prose.put(prose.title(), quoted)),
                null,
                prose.put(region.opening(unit, report.year()), quoted),
                said(unit.name()),
                new Fact<>(StatedDate.of(signed), StatedDate.of(signed).toString(), Place.NOWHERE),
                null);
    }

    private static Fact<String> said(String text) {
        return new Fact<>(text, text, Place.NOWHERE);
    }

    /** What the prose quotes, by the ids of {@code prose.yaml}. */
    Map<String, String> facts(Unit unit, YearReport report, Figures counted) {
        Map<String, String> quoted = facts.of(unit, report.year(), counted);
        region.widen(unit, form(report), report.year(), quoted);
        return quoted;
    }
}
