package org.gongkai.server.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.gongkai.report.AnnualReport;
import org.gongkai.report.Chapter;
import org.gongkai.report.Fact;
import org.gongkai.report.Facts;
import org.gongkai.report.Frame;
import org.gongkai.report.Place;
import org.gongkai.report.StatedDate;
import org.gongkai.report.read.source.Source;
import org.gongkai.report.write.JsonWriter;
import org.gongkai.rules.form.CellId;
import org.gongkai.rules.form.Figure;
import org.gongkai.rules.form.Figures;
import org.gongkai.rules.form.Forms;
import org.gongkai.rules.form.ReportForm;

/** Writes the reports of a unit of the demonstration's district, one year after the other (演示年报). */
final class DistrictReports {

    private static final int LATEST_DAY = 17;

    private final DistrictData data;
    private final DistrictData.Member member;
    private final Forms forms;
    private final LocalDate today;
    private final DistrictFigures figures;
    private final DemoDays days;

    DistrictReports(DistrictData data, DistrictData.Member member, Forms forms, LocalDate today) {
        this.data = data;
        this.member = member;
        this.forms = forms;
        this.today = today;
        this.figures = new DistrictFigures(data, member);
        this.days = new DemoDays(new Random(Long.parseLong(member.code())));
    }

    /** The day on which the unit signs and sends its report on a year: in the first half of January, today at the latest. */
    LocalDate day(int year) {
        LocalDate day = days.before(LocalDate.of(year + 1, 1, LATEST_DAY));
        return day.isAfter(today) ? today : day;
    }

    /** The next year's report as a file; {@code wrong} adds the unit's mistakes. */
    Source next(int year, LocalDate signed, boolean wrong) {
        ReportForm form = forms.forYear(year).orElseThrow();
        Figures right = figures.next(form);
        AnnualReport report = report(form, year, signed, wrong ? mistaken(right) : right);
        byte[] json = JsonWriter.of(report).toString().getBytes(StandardCharsets.UTF_8);
        return new Source(member.shortName() + "-" + year + ".json", json);
    }

    private Figures mistaken(Figures right) {
        Figures wrong = right;
        for (Map.Entry<CellId, Integer> one : member.adds().entrySet()) {
            long figure = Objects.requireNonNull(right.value(one.getKey())).longValueExact();
            wrong = wrong.with(one.getKey(), Figure.of(figure + one.getValue()));
        }
        return wrong;
    }

    private AnnualReport report(ReportForm form, int year, LocalDate signed, Figures says) {
        int turn = member.code().charAt(member.code().length() - 1);
        String received = String.valueOf(says.value(CellId.parse("requests.new.total")));
        List<Chapter> chapters = IntStream.range(0, form.chapters().size())
                .mapToObj(index -> new Chapter(
                        index + 1,
                        form.chapters().get(index).text(),
                        filled(data.chapter(index, year + turn), year).replace("RECEIVED", received),
                        Place.NOWHERE))
                .toList();
        Frame frame = new Frame(
                null,
                said(filled(data.text("title"), year)),
                null,
                filled(data.text("opening"), year),
                said(member.name()),
                new Fact<>(StatedDate.of(signed), StatedDate.of(signed).toString(), Place.NOWHERE),
                null);
        return new AnnualReport(
                member.shortName(), member.name(), year, form, says, Map.of(), frame, chapters, Facts.none());
    }

    private String filled(String pattern, int year) {
        return pattern.replace("FULL", member.name())
                .replace("SHORT", member.shortName())
                .replace("YEAR", String.valueOf(year));
    }

    private static Fact<String> said(String text) {
        return new Fact<>(text, text, Place.NOWHERE);
    }
}
