package org.gongkai.report;

import java.util.List;
import java.util.Map;
import org.gongkai.rules.form.CellId;
import org.gongkai.rules.form.Figures;
import org.gongkai.rules.form.ReportForm;
import org.jspecify.annotations.Nullable;

/**
 * An annual report on information disclosure (政府信息公开工作年度报告): figures and prose, whatever file it came from or
 * goes to.
 *
 * @param unit short name of the reporting body (双阳街道), null where the report names none
 * @param unitFull name as signed (洛江区人民政府双阳街道办事处), null where it is not signed
 * @param year report year, null where the report does not say
 * @param form the form its tables follow, whatever year it is for
 * @param figures figures of its tables
 * @param places where each figure stands, for the figures that came from a file
 * @param frame what stands around the chapters
 * @param chapters chapters in the order of the file
 * @param facts what the prose states
 */
public record AnnualReport(
        @Nullable String unit,
        @Nullable String unitFull,
        @Nullable Integer year,
        ReportForm form,
        Figures figures,
        Map<CellId, Place> places,
        Frame frame,
        List<Chapter> chapters,
        Facts facts) {

    public AnnualReport {
        places = Map.copyOf(places);
        chapters = List.copyOf(chapters);
    }
}
