package org.gongkai.report.write;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.report.AnnualReport;
import org.gongkai.report.Message;
import org.gongkai.report.Place;
import org.gongkai.report.check.Finding;
import org.gongkai.rules.Severity;
import org.gongkai.rules.form.CellId;
import org.gongkai.rules.form.Figure;
import org.gongkai.rules.form.Figures;

/** A report of 青石街道 with faults, and findings as a checker might word them. */
final class SampleFindings {

    private SampleFindings() {}

    static CheckedFile faulty() {
        return new CheckedFile("青石街道2020年报告.docx", report(), findings(), null);
    }

    static AnnualReport report() {
        Map<CellId, Figure> figures =
                new LinkedHashMap<>(SampleReports.of2020().figures().asMap());
        figures.put(CellId.parse("requests.new.total"), Figure.of(8));
        figures.put(CellId.parse("requests.partial.person"), Figure.unreadable("若干"));
        figures.put(CellId.parse("art20_9.procurement.amount"), Figure.of("477.35", new BigDecimal("477.35"), null));
        for (String column : List.of("upheld", "corrected", "other", "pending", "total")) {
            figures.put(CellId.parse("disputes.suit_after." + column), Figure.blank(""));
        }
        figures.remove(CellId.parse("art20_5.other_service.decisions"));
        AnnualReport plain = SampleReports.report(SampleReports.FORM_2019, 2020, new Figures(figures));
        return new AnnualReport(
                plain.unit(),
                plain.unitFull(),
                plain.year(),
                plain.form(),
                plain.figures(),
                Map.of(CellId.parse("requests.new.total"), Place.cell(2, 1, 4, 8)),
                plain.frame(),
                plain.chapters(),
                plain.facts());
    }

    static List<Finding> findings() {
        return List.of(
                finding(
                        "R3",
                        Severity.ERROR,
                        Place.cell(2, 1, 4, 8),
                        "8",
                        "requests.new.total",
                        "requests.new.person",
                        "requests.new.business",
                        "requests.new.research",
                        "requests.new.nonprofit",
                        "requests.new.legal",
                        "requests.new.other"),
                finding("date-impossible", Severity.ERROR, Place.line(9), "2020年11月31日"),
                finding("cell-unreadable", Severity.ERROR, Place.cell(2, 1, 7, 4), "若干", "requests.partial.person"),
                finding(
                        "money-without-unit",
                        Severity.WARNING,
                        Place.cell(1, 1, 18, 3),
                        "477.35",
                        "art20_9.procurement.amount"),
                finding(
                        "cell-blank",
                        Severity.WARNING,
                        Place.cell(3, 1, 4, 11),
                        "",
                        "disputes.suit_after.upheld",
                        "disputes.suit_after.corrected",
                        "disputes.suit_after.other",
                        "disputes.suit_after.pending",
                        "disputes.suit_after.total"),
                finding("jump", Severity.HINT, Place.cell(1, 1, 7, 4), "1204", "art20_5.licence.decisions"),
                finding("Y3", Severity.WARNING, Place.cell(1, 1, 7, 2), "38", "art20_5.licence.prior"));
    }

    static Finding finding(String rule, Severity severity, Place at, String quote, String... cells) {
        return new Finding(
                rule,
                severity,
                at,
                Arrays.stream(cells).map(CellId::parse).toList(),
                quote,
                Message.of("place.page", 1),
                Message.of("place.table", 2),
                Message.of("place.row", 3),
                Message.of("place.column", 4));
    }
}
