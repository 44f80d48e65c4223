package org.gongkai.server.rollup;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.gongkai.report.AnnualReport;
import org.gongkai.report.Chapter;
import org.gongkai.report.Fact;
import org.gongkai.report.Facts;
import org.gongkai.report.Frame;
import org.gongkai.report.Place;
import org.gongkai.report.StatedDate;
import org.gongkai.report.read.source.Source;
import org.gongkai.report.write.DocxWriter;
import org.gongkai.report.write.HtmlWriter;
import org.gongkai.report.write.JsonWriter;
import org.gongkai.report.write.ReportWriter;
import org.gongkai.report.write.XlsxWriter;
import org.gongkai.rules.form.CellId;
import org.gongkai.rules.form.Figure;
import org.gongkai.rules.form.Figures;
import org.gongkai.rules.form.Forms;
import org.gongkai.rules.form.ReportForm;

/** Reports as units send them, in the words of no real one. */
public final class SentReports {

    static final ReportForm FORM = Forms.builtIn().byId("cn-2019").orElseThrow();
    private static final List<ReportWriter> WRITERS =
            List.of(new DocxWriter(), new XlsxWriter(), new HtmlWriter(), new JsonWriter());
    private static final List<String> ENDINGS = List.of("docx", "xlsx", "html", "json");

    private SentReports() {}

    static Source docx(String unit, int year, Figures figures) {
        return new Source(unit + ".docx", new DocxWriter().write(report(unit, year, FORM, figures)));
    }

    /** In one of the formats. */
    static Source file(String unit, int year, Figures figures, int format) {
        int which = format % WRITERS.size();
        byte[] bytes = WRITERS.get(which).write(report(unit, year, FORM, figures));
        return new Source(unit + "." + ENDINGS.get(which), bytes);
    }

    public static AnnualReport report(String unit, int year, ReportForm form, Figures figures) {
        String title = unit + year + "年政府信息公开工作年度报告";
        List<Chapter> chapters = IntStream.range(0, form.chapters().size())
                .mapToObj(index ->
                        new Chapter(index + 1, form.chapters().get(index).text(), text(index), Place.NOWHERE))
                .toList();
        LocalDate signed = LocalDate.of(year + 1, 1, 7);
        Frame frame = new Frame(
                null,
                said(title),
                null,
                "本报告所列数据的统计期限自" + year + "年1月1日起至" + year + "年12月31日止。",
                said(unit),
                new Fact<>(StatedDate.of(signed), StatedDate.of(signed).toString(), Place.NOWHERE),
                null);
        return new AnnualReport(unit, unit, year, form, figures, Map.of(), frame, chapters, Facts.none());
    }

    private static String text(int chapter) {
        return chapter == 0
                ? "主动公开、依申请公开、政府信息管理、平台建设、监督保障各项工作照常开展。"
                : chapter == 4 ? "存在的主要问题是更新不够及时。改进情况：按月核对。" : "无。";
    }

    /** Noughts, but for some cells. */
    public static Figures noughts(Map<String, Figure> but) {
        Map<CellId, Figure> figures = new LinkedHashMap<>();
        FORM.cells().forEach(cell -> figures.put(cell, but.getOrDefault(cell.toString(), Figure.of(0))));
        return new Figures(figures);
    }

    private static Fact<String> said(String text) {
        return new Fact<>(text, text, Place.NOWHERE);
    }
}
