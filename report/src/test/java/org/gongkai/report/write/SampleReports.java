package org.gongkai.report.write;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.report.AnnualReport;
import org.gongkai.report.Chapter;
import org.gongkai.report.Fact;
import org.gongkai.report.Facts;
import org.gongkai.report.Frame;
import org.gongkai.report.Place;
import org.gongkai.report.StatedDate;
import org.gongkai.rules.form.CellId;
import org.gongkai.rules.form.Figure;
import org.gongkai.rules.form.Figures;
import org.gongkai.rules.form.Forms;
import org.gongkai.rules.form.MoneyUnit;
import org.gongkai.rules.form.ReportForm;

/** Reports of an invented office, 青石街道, for the tests of the writers. */
final class SampleReports {

    static final ReportForm FORM_2019 = Forms.builtIn().byId("cn-2019").orElseThrow();
    static final ReportForm FORM_2021 = Forms.builtIn().byId("cn-2021").orElseThrow();

    private static final String GENERAL = """
            %d年，青石街道把政务公开放进每周例会，由办事处主任牵头，党政办具体承办，十一个社区各有一名信息员。
            （一）主动公开。全年通过区政府网站公开信息46条，其中机构职能2条、规划计划5条、民生保障21条、其他18条，并在政务公开栏同步张贴。
            （二）依申请公开。办事大厅设受理窗口，公布受理电话和邮箱（gk@qingshi.example.cn），全年新收申请9件，均在法定期限内答复。
            （三）政府信息管理。凡拟公开的信息先登记、再审查、后发布，审查意见随件归档。
            （四）平台建设。区政府网站“青石街道”专栏每周更新，微信公众号转载47期。
            （五）监督保障。年内开展自查2次，未发生因信息公开被问责的情形。""";
    private static final String PROBLEMS = """
            对照要求还有两点不足：一是个别社区报送偏晚，最长迟了6个工作日；二是政策解读以文字为主，图表和问答少。
            下一步，一是把报送时限写进社区年度考核，逾期的由党政办当日提醒；二是凡涉及群众切身利益的文件，解读材料与文件同时起草、同时发布。""";

    private SampleReports() {}

    /** A complete report for 2020. */
    static AnnualReport of2020() {
        return report(FORM_2019, 2020, figures2019());
    }

    /** A complete report for 2021. */
    static AnnualReport of2021() {
        return report(FORM_2021, 2021, figures2021());
    }

    static AnnualReport report(ReportForm form, int year, Figures figures) {
        return new AnnualReport(
                "青石街道",
                "清溪区人民政府青石街道办事处",
                year,
                form,
                figures,
                Map.of(),
                frame(year),
                chapters(form, year),
                facts(year));
    }

    private static Frame frame(int year) {
        return new Frame(
                stated("清政青〔" + (year + 1) + "〕3号"),
                stated("清溪区人民政府青石街道办事处" + year + "年政府信息公开工作年度报告"),
                stated("清溪区人民政府办公室"),
                "根据《中华人民共和国政府信息公开条例》第五十条规定，现公布青石街道" + year + "年政府信息公开工作年度报告。本报告所列数据的统计期限自" + year + "年1月1日起至" + year
                        + "年12月31日止。",
                stated("清溪区人民政府青石街道办事处"),
                new Fact<>(new StatedDate(year + 1, 1, 18), (year + 1) + "年1月18日", Place.line(88)),
                stated("青石街道党政办公室　　" + (year + 1) + "年1月18日印发"));
    }

    private static List<Chapter> chapters(ReportForm form, int year) {
        String[] texts = {
            GENERAL.formatted(year), "全年制发规范性文件1件，现行有效4件。", "全年新收申请9件，上年结转1件，年末结转1件。", "", PROBLEMS, "本年度未收取信息处理费。"
        };
        return java.util.stream.IntStream.range(0, texts.length)
                .mapToObj(i -> new Chapter(i + 1, form.chapters().get(i).text(), texts[i], Place.line(10 * (i + 1))))
                .toList();
    }

    private static Facts facts(int year) {
        return new Facts(
                new Fact<>(46L, "公开信息46条", Place.line(12)),
                null,
                null,
                new Fact<>(9L, "新收申请9件", Place.line(13)),
                null,
                null,
                stated("本年度未收取信息处理费。"),
                new Fact<>(StatedDate.of(LocalDate.of(year, 1, 1)), year + "年1月1日", Place.line(5)),
                new Fact<>(new StatedDate(year, 12, 31), year + "年12月31日", Place.line(5)),
                List.of());
    }

    private static Fact<String> stated(String text) {
        return new Fact<>(text, text, Place.NOWHERE);
    }

    private static Figures figures2019() {
        Map<CellId, Figure> figures = zeros(FORM_2019);
        put(figures, "art20_1.normative.made", 1);
        put(figures, "art20_1.normative.published", 1);
        put(figures, "art20_1.normative.total", 4);
        put(figures, "art20_5.licence.prior", 38);
        put(figures, "art20_5.licence.change", 19);
        put(figures, "art20_5.licence.decisions", 1204);
        put(figures, "art20_6.penalty.prior", 57);
        put(figures, "art20_6.penalty.change", -8);
        put(figures, "art20_6.penalty.decisions", 63);
        figures.put(CellId.parse("art20_8.fee.prior"), Figure.blank("/"));
        put(figures, "art20_9.procurement.projects", 5);
        figures.put(
                CellId.parse("art20_9.procurement.amount"),
                Figure.of("477.35", new BigDecimal("477.35"), MoneyUnit.TEN_THOUSAND_YUAN));
        requests(figures);
        put(figures, "disputes.suit_direct.upheld", 1);
        put(figures, "disputes.suit_direct.total", 1);
        return new Figures(figures);
    }

    private static Figures figures2021() {
        Map<CellId, Figure> figures = zeros(FORM_2021);
        put(figures, "art20_1.normative.made", 1);
        put(figures, "art20_1.normative.repealed", 2);
        put(figures, "art20_1.normative.in_force", 3);
        put(figures, "art20_5.licence.decisions", 1204);
        figures.put(
                CellId.parse("art20_8.fee.amount"),
                Figure.of("12.6", new BigDecimal("12.6"), MoneyUnit.TEN_THOUSAND_YUAN));
        requests(figures);
        return new Figures(figures);
    }

    private static void requests(Map<CellId, Figure> figures) {
        for (String column : List.of("person", "total")) {
            put(figures, "requests.new." + column, column.equals("person") ? 7 : 9);
            put(figures, "requests.carried_in." + column, 1);
            put(figures, "requests.granted." + column, column.equals("person") ? 5 : 7);
            put(figures, "requests.unable_not_held." + column, 2);
            put(figures, "requests.answered." + column, column.equals("person") ? 7 : 9);
            put(figures, "requests.carried_out." + column, 1);
        }
        for (String row : List.of("new", "granted", "answered")) {
            put(figures, "requests." + row + ".business", 2);
        }
    }

    static Map<CellId, Figure> zeros(ReportForm form) {
        Map<CellId, Figure> figures = new LinkedHashMap<>();
        form.cells().forEach(cell -> figures.put(cell, Figure.of(0)));
        return figures;
    }

    private static void put(Map<CellId, Figure> figures, String cell, long value) {
        figures.put(CellId.parse(cell), Figure.of(value));
    }
}
