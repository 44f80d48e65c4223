package org.gongkai.server.rollup;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gongkai.report.AnnualReport;
import org.gongkai.report.Chapter;
import org.gongkai.report.Fact;
import org.gongkai.report.Facts;
import org.gongkai.report.Frame;
import org.gongkai.report.Place;
import org.gongkai.rules.form.CellId;
import org.gongkai.rules.form.Figures;
import org.gongkai.rules.form.ReportForm;
import org.gongkai.server.annual.RegionReports;
import org.gongkai.server.office.Actor;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The region's report (区域年度报告): the accepted units' figures and the office's own, added up. */
@Service
public class Region {

    private final RollupTable table;
    private final AcceptedFigures accepted;
    private final RegionReports annual;
    private final MessageSource words;

    Region(RollupTable table, AcceptedFigures accepted, RegionReports annual, MessageSource words) {
        this.table = table;
        this.accepted = accepted;
        this.annual = annual;
        this.words = words;
    }

    /** The region's figures of a year as they stand now. */
    @Transactional(readOnly = true)
    public RegionSum sum(Actor actor, RollupYear rollup) {
        ReportForm form = annual.form(rollup.year());
        return accepted.sum(actor.unit(), rollup, form, annual.own(actor.unit(), rollup.year()));
    }

    /** The region's figures of the year before, empty where that was not opened. */
    @Transactional(readOnly = true)
    public Optional<RegionSum> lastYear(Actor actor, RollupYear rollup) {
        return table.find(actor.unit(), rollup.year() - 1).map(before -> sum(actor, before));
    }

    /** The same without its parts, at once for a region of thousands. */
    @Transactional(readOnly = true)
    public RegionFigures figures(Actor actor, RollupYear rollup) {
        ReportForm form = annual.form(rollup.year());
        return accepted.figures(actor.unit(), rollup, form, annual.own(actor.unit(), rollup.year()));
    }

    /** The same of the year before, empty where that was not opened. */
    @Transactional(readOnly = true)
    public Optional<RegionFigures> figuresBefore(Actor actor, RollupYear rollup) {
        return table.find(actor.unit(), rollup.year() - 1).map(before -> figures(actor, before));
    }

    /**
     * What adds up to a cell.
     *
     * @param from how many of the accepted units are passed over
     * @param most how many are shown at most
     */
    @Transactional(readOnly = true)
    public RegionShares shares(Actor actor, RollupYear rollup, CellId cell, int from, int most) {
        ReportForm form = annual.form(rollup.year());
        Figures own = annual.own(actor.unit(), rollup.year());
        return accepted.shares(actor.unit(), rollup, form, own, cell, from, most);
    }

    /** The region's report: its figures under the form's headings, the prose still to be written. */
    @Transactional(readOnly = true)
    public AnnualReport report(Actor actor, RollupYear rollup) {
        RegionSum sum = sum(actor, rollup);
        Object[] of = {actor.unit().name(), String.valueOf(rollup.year())};
        String title = words.getMessage("rollup.report.title", of, Locale.SIMPLIFIED_CHINESE);
        return new AnnualReport(
                actor.unit().shortName(),
                actor.unit().name(),
                rollup.year(),
                sum.form(),
                sum.figures(),
                Map.of(),
                new Frame(null, new Fact<>(title, title, Place.NOWHERE), null, "", null, null, null),
                chapters(sum.form()),
                Facts.none());
    }

    private static List<Chapter> chapters(ReportForm form) {
        return IntStream.range(0, form.chapters().size())
                .mapToObj(index ->
                        new Chapter(index + 1, form.chapters().get(index).text(), "", Place.NOWHERE))
                .toList();
    }
}
