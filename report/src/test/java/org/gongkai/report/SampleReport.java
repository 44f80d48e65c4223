package org.gongkai.report;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gongkai.report.read.Reading;
import org.gongkai.report.read.ReportReader;
import org.gongkai.report.read.source.Source;
import org.gongkai.report.read.source.UnreadableException;
import org.gongkai.rules.form.CellId;
import org.gongkai.rules.form.FormColumn;
import org.gongkai.rules.form.FormRow;
import org.gongkai.rules.form.FormTable;
import org.gongkai.rules.form.Forms;
import org.gongkai.rules.form.ReportForm;

/** A clean annual report of an invented street office as flattened text, to be spoiled by tests one piece at a time. */
public final class SampleReport {

    private final ReportForm form;
    private final int year;
    private final Map<CellId, String> cells = new LinkedHashMap<>();
    private final Map<String, String> replaced = new LinkedHashMap<>();

    private SampleReport(ReportForm form, int year) {
        this.form = form;
        this.year = year;
    }

    public static SampleReport of(int year) {
        return new SampleReport(Forms.builtIn().forYear(year).orElseThrow(), year);
    }

    public static SampleReport onForm(String form, int year) {
        return new SampleReport(Forms.builtIn().byId(form).orElseThrow(), year);
    }

    /** Puts a text into a cell; the rest are 0. */
    public SampleReport cell(String id, Object text) {
        cells.put(CellId.parse(id), String.valueOf(text));
        return this;
    }

    /** Replaces words of the finished text; they must stand in it. */
    public SampleReport replace(String words, String by) {
        replaced.put(words, by);
        return this;
    }

    public String text() {
        StringBuilder text = new StringBuilder();
        text.append("青石政〔").append(year + 1).append("〕3号\n\n青石街道").append(year);
        text.append("年政府信息公开工作年度报告\n\n云台区政府：\n\n");
        text.append("按照《中华人民共和国政府信息公开条例》的要求，编制青石街道").append(year);
        text.append("年政府信息公开工作年度报告。统计期限自").append(year).append("年1月1日起至").append(year);
        text.append("年12月31日止。\n\n");
        chapter(text, 1);
        text.append("（一）主动公开。全年主动公开政府信息42条，历年累计主动公开政府信息380条，全文电子化率100%。\n");
        text.append("（二）依申请公开。办事窗口和信件两种渠道畅通，答复文书统一由党政办核发。\n");
        text.append("（三）政府信息管理。公文拟制时同步确定公开属性，每季度清理一次目录。\n");
        text.append("（四）平台建设。街道公开栏和区门户网站专栏同步更新，专人每日巡查。\n");
        text.append("（五）监督保障。公开工作列入年度考核，组织培训两次。\n\n");
        for (int number = 2; number <= 4; number++) {
            chapter(text, number);
            tables(text, number);
        }
        chapter(text, 5);
        text.append("存在的问题是政策解读的形式不够丰富。下一步将增加图解和现场讲解，安排社区轮流宣讲。\n\n");
        chapter(text, 6);
        text.append("本年度未收取信息处理费。\n\n云台区人民政府青石街道办事处\n\n").append(year + 1).append("年1月12日\n");
        return spoiled(text.toString());
    }

    public Reading read() {
        try {
            return new ReportReader(Forms.builtIn())
                    .read(new Source("sample.txt", text().getBytes(StandardCharsets.UTF_8)));
        } catch (UnreadableException e) {
            throw new AssertionError("The sample cannot be read: " + e.reason(), e);
        }
    }

    private String spoiled(String text) {
        String spoiled = text;
        for (Map.Entry<String, String> change : replaced.entrySet()) {
            if (!spoiled.contains(change.getKey())) {
                throw new IllegalArgumentException("The sample does not say '" + change.getKey() + "'");
            }
            spoiled = spoiled.replace(change.getKey(), change.getValue());
        }
        return spoiled;
    }

    private void chapter(StringBuilder text, int number) {
        text.append(form.chapters().get(number - 1).text()).append("\n\n");
    }

    private void tables(StringBuilder text, int chapter) {
        for (FormTable table : form.tables()) {
            if (table.chapter() == chapter) {
                if (table.layout() == FormTable.Layout.STRIP) {
                    strip(text, table);
                } else {
                    list(text, table);
                }
                text.append('\n');
            }
        }
    }

    private void list(StringBuilder text, FormTable table) {
        text.append('\t')
                .append(table.title())
                .append("\n\n\t")
                .append(form.rowHead())
                .append('\n');
        for (FormColumn column : table.columns()) {
            text.append('\t').append(column.label()).append('\n');
        }
        text.append('\n');
        for (FormRow row : table.rows()) {
            text.append('\t').append(row.label()).append('\n');
            table.columns().forEach(column -> cell(text, new CellId(table.id(), row.id(), column.id())));
            text.append('\n');
        }
    }

    private void strip(StringBuilder text, FormTable table) {
        for (FormRow row : table.rows()) {
            table.columns()
                    .forEach(column -> text.append('\t').append(column.label()).append('\n'));
        }
        text.append('\n');
        table.cells().forEach(cell -> cell(text, cell));
        text.append('\n');
    }

    private void cell(StringBuilder text, CellId cell) {
        text.append('\t').append(cells.getOrDefault(cell, "0")).append('\n');
    }
}
