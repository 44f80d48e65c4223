package org.gongkai.report.check;

import org.gongkai.report.AnnualReport;
import org.gongkai.report.Place;
import org.gongkai.report.read.Reading;
import org.gongkai.rules.form.CellId;
import org.gongkai.rules.form.Figure;
import org.gongkai.rules.form.Forms;
import org.gongkai.rules.form.ReportForm;
import org.jspecify.annotations.Nullable;

/**
 * What a check looks at.
 *
 * @param reading the report
 * @param lastYear the same unit's report of the year before, or null
 * @param settings what the office has set
 * @param forms forms that are known
 */
record CheckContext(Reading reading, @Nullable Reading lastYear, CheckSettings settings, Forms forms) {

    AnnualReport report() {
        return reading.report();
    }

    ReportForm form() {
        return reading.report().form();
    }

    /** The form prescribed for the report's year; the form it was made on where the year is not known. */
    ReportForm prescribedForm() {
        Integer year = report().year();
        return year == null ? form() : forms.forYear(year).orElse(form());
    }

    Place placeOf(CellId cell) {
        return report().places().getOrDefault(cell, Place.NOWHERE);
    }

    /** What is written in a cell, as quoted in a finding. */
    String written(CellId cell) {
        Figure figure = report().figures().get(cell);
        return figure == null ? "" : figure.raw();
    }
}
