package org.gongkai.bench.corpus;

import java.util.List;
import java.util.Map;
import org.gongkai.report.AnnualReport;
import org.gongkai.report.Facts;
import org.gongkai.rules.form.Figures;
import org.gongkai.rules.form.Forms;
import org.gongkai.rules.form.ReportForm;

/** Complete reports on both forms, by number: the same number gives the same report. Safe for use by several threads. */
public final class SeededReports {

    private static final List<Integer> YEARS = List.of(2019, 2020, 2021, 2022, 2023, 2024, 2025);

    private final Forms forms;
    private final ProseData prose = new ProseData();

    /** Reports on these forms. */
    public SeededReports(Forms forms) {
        this.forms = forms;
    }

    /** The figures of a report on a form, by number, without a report around them. */
    public static Figures figures(ReportForm form, int number) {
        return FigureMaker.of(form, new Chance(number));
    }

    /**
     * The report of that number.
     *
     * @throws IllegalStateException if no form is known for its year
     */
    public AnnualReport report(int number) {
        Chance chance = new Chance(number);
        int year = chance.oneOf(YEARS);
        ReportForm form = forms.forYear(year)
                .orElseThrow(() -> new IllegalStateException("No form is known for reports of " + year));
        Office office = Office.of(prose, chance);
        Figures figures = FigureMaker.of(form, chance);
        ProseMaker maker = new ProseMaker(prose, new Gaps(office, year, figures, chance), chance);
        return new AnnualReport(
                office.unit(),
                office.full(),
                year,
                form,
                figures,
                Map.of(),
                maker.frame(year),
                maker.chapters(form),
                Facts.none());
    }
}
