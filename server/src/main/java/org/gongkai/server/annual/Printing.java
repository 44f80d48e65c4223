package org.gongkai.server.annual;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
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
import org.gongkai.rules.form.CellId;
import org.gongkai.rules.form.Figures;
import org.gongkai.rules.form.Forms;
import org.gongkai.rules.form.ReportForm;
import org.gongkai.server.office.Unit;
import org.gongkai.server.publication.Catalogue;
import org.gongkai.server.publication.Summary;
import org.gongkai.server.request.RequestStatistics;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Puts a report together out of its figures and its prose (成文). Sentences with numbers take them from the figures, so that
 * text and tables cannot disagree.
 */
@Component
class Printing {

    private static final String TOTAL = "total";

    private final YearFigures figures;
    private final ProseData prose;
    private final Catalogue catalogue;
    private final RequestStatistics statistics;
    private final RegionProse region;
    private final Clock clock;
    private final SingletonSupplier<Forms> forms = SingletonSupplier.of(Forms::builtIn);

    Printing(
            YearFigures figures,
            ProseData prose,
            Catalogue catalogue,
            RequestStatistics statistics,
            RegionProse region,
            Clock clock) {
        this.figures = figures;
        this.prose = prose;
        this.catalogue = catalogue;
        this.statistics = statistics;
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
        Map<String, String> facts = facts(unit, report, counted);
        ReportForm form = form(report);
        List<Chapter> chapters = new ArrayList<>();
        for (int index = 0; index < form.chapters().size(); index++) {
            String text = index < report.chapters().size() ? report.chapters().get(index) : "";
            chapters.add(new Chapter(
                    index + 1,
                    form.chapters().get(index).text(),
                    prose.put(text, facts).strip(),
                    Place.NOWHERE));
        }
        return new AnnualReport(
                unit.shortName(),
                unit.name(),
                report.year(),
                form,
                counted,
                Map.of(),
                frame(unit, report, facts),
                chapters,
                Facts.none());
    }

    private Frame frame(Unit unit, YearReport report, Map<String, String> facts) {
        LocalDate signed = report.signedOn() == null ? LocalDate.now(clock) : report.signedOn();
        return new Frame(
                report.documentNumber().isEmpty() ? null : said(report.documentNumber()),
                said(prose.put(prose.title(), facts)),
                null,
                prose.put(region.opening(unit, report.year()), facts),
                said(unit.name()),
                new Fact<>(StatedDate.of(signed), StatedDate.of(signed).toString(), Place.NOWHERE),
                null);
    }

    private static Fact<String> said(String text) {
        return new Fact<>(text, text, Place.NOWHERE);
    }

    /** What the prose quotes, by the ids of {@code prose.yaml}. */
    Map<String, String> facts(Unit unit, YearReport report, Figures counted) {
        int year = report.year();
        Summary summary = catalogue.summary(unit, year);
        Map<String, String> facts = new HashMap<>();
        facts.put("unit", unit.shortName());
        facts.put("unit_full", unit.name());
        facts.put("year", String.valueOf(year));
        facts.put("published_in_year", String.valueOf(summary.publishedInYear()));
        facts.put("published_in_all", String.valueOf(summary.publishedInAll()));
        facts.put("full_text_rate", summary.fullTextRate());
        facts.put("requests_new", figure(counted, "requests", "new"));
        facts.put("requests_carried_in", figure(counted, "requests", "carried_in"));
        facts.put("requests_answered", figure(counted, "requests", "answered"));
        facts.put("requests_carried_out", figure(counted, "requests", "carried_out"));
        facts.put("reconsiderations", figure(counted, "disputes", "reconsideration"));
        facts.put("suits", sum(counted));
        facts.put(
                "fees", statistics.feesReceived(unit, year).stripTrailingZeros().toPlainString());
        region.widen(unit, form(report), year, facts);
        return facts;
    }

    private static String sum(Figures counted) {
        BigDecimal direct = value(counted, "disputes", "suit_direct");
        BigDecimal after = value(counted, "disputes", "suit_after");
        return direct.add(after).toPlainString();
    }

    private static String figure(Figures counted, String table, String row) {
        return value(counted, table, row).toPlainString();
    }

    private static BigDecimal value(Figures counted, String table, String row) {
        @Nullable BigDecimal value = counted.value(new CellId(table, row, TOTAL));
        return value == null ? BigDecimal.ZERO : value;
    }
}
