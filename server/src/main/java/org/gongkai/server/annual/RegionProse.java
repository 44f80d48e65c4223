package org.gongkai.server.annual;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gongkai.report.AnnualReport;
import org.gongkai.report.Fact;
import org.gongkai.report.Facts;
import org.gongkai.rules.form.ReportForm;
import org.gongkai.server.office.RefusedException;
import org.gongkai.server.office.Unit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What the prose of a whole region's report says otherwise than a unit's (区域年报文字): what no table knows is added up from
 * what the units' reports state, and where one of them does not state it, a mark stands that a person must replace.
 */
@Component
class RegionProse {

    private static final String WHOLE = "100%";

    private final ProseData prose;
    private final RegionSource source;
    private final YearFigures figures;

    RegionProse(ProseData prose, RegionSource source, YearFigures figures) {
        this.prose = prose;
        this.source = source;
        this.figures = figures;
    }

    /** The chapters that a draft begins with. */
    List<String> chapters(Unit unit, int year, ReportForm form) {
        return prose.chapters(form, source.isRegion(unit, year) ? "region_chapters" : "chapters");
    }

    String opening(Unit unit, int year) {
        return prose.text(source.isRegion(unit, year) ? "region_opening" : "opening");
    }

    /** Turns what an office says of itself into what it says of its region; nothing where it has none. */
    void widen(Unit unit, ReportForm form, int year, Map<String, String> facts) {
        figures.region(unit, form, year).ifPresent(total -> {
            List<Facts> units = total.stated();
            facts.put("units", String.valueOf(units.size()));
            facts.compute("published_in_year", (id, own) -> sum(own, units, Facts::publishedInYear));
            facts.compute("published_in_all", (id, own) -> sum(own, units, Facts::publishedInAll));
            facts.compute("full_text_rate", (id, own) -> rate(own, units));
            facts.put("fees", unknown());
        });
    }

    /**
     * Refuses a report in which a mark still stands.
     *
     * @throws RefusedException naming the chapter
     */
    void requireFilledIn(AnnualReport printed) {
        printed.chapters().stream()
                .filter(chapter -> chapter.text().contains(unknown()))
                .findFirst()
                .ifPresent(chapter -> {
                    throw new RefusedException("refused.annual.unknown", chapter.title(), unknown());
                });
    }

    private String sum(@Nullable String own, List<Facts> units, Function<Facts, @Nullable Fact<Long>> stated) {
        List<@Nullable Fact<Long>> facts = units.stream().map(stated).toList();
        return facts.stream().anyMatch(Objects::isNull)
                ? unknown()
                : Stream.concat(
                                Stream.of(Long.valueOf(Objects.requireNonNull(own))),
                                facts.stream().map(fact -> Objects.requireNonNull(fact)
                                        .value()))
                        .reduce(0L, Math::addExact)
                        .toString();
    }

    /** Rates of many are no sum; only where all are whole is the region's known. */
    private String rate(@Nullable String own, List<Facts> units) {
        boolean whole = WHOLE.equals(own)
                && units.stream().map(Facts::fullTextRate).allMatch(rate -> rate != null && WHOLE.equals(rate.value()));
        return whole ? WHOLE : unknown();
    }

    private String unknown() {
        return prose.text("unknown");
    }
}
