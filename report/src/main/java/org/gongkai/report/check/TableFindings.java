package org.gongkai.report.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.report.read.Reading.LabelSeen;
import org.gongkai.report.read.Reading.TableSeen;
import org.gongkai.rules.form.FormColumn;
import org.gongkai.rules.form.FormRow;
import org.gongkai.rules.form.FormTable;

/** Whether the report's tables are the form's: none, no row and no column missing, doubled, added or renamed. */
final class TableFindings implements Check {

    @Override
    public void check(CheckContext context, List<Finding> findings) {
        boolean anyTable = !context.reading().tables().isEmpty();
        if (anyTable) {
            checkYear(context, findings);
        }
        for (FormTable table : context.form().tables()) {
            List<TableSeen> seen = context.reading().tables().stream()
                    .filter(candidate -> candidate.table().equals(table.id()))
                    .toList();
            if (seen.isEmpty()) {
                findings.add(of(Rule.TABLE_MISSING, context, table).build());
            } else {
                checkTable(context, table, seen, findings);
            }
        }
    }

    private static void checkYear(CheckContext context, List<Finding> findings) {
        Integer year = context.report().year();
        if (year == null || context.form().isFor(year)) {
            return;
        }
        TableSeen first = context.reading().tables().get(0);
        findings.add(Rule.FORM_WRONG_YEAR
                .finding()
                .at(first.at())
                .expected(year, context.prescribedForm().source())
                .actual(context.form().source())
                .law(context.prescribedForm().source())
                .advice(context.prescribedForm().source())
                .build());
    }

    private static void checkTable(
            CheckContext context, FormTable table, List<TableSeen> seen, List<Finding> findings) {
        for (TableSeen again : seen.subList(1, seen.size())) {
            findings.add(of(Rule.TABLE_DOUBLED, context, table).at(again.at()).build());
        }
        TableSeen first = seen.get(0);
        List<String> rows = table.rows().stream().map(FormRow::id).toList();
        List<String> columns = table.columns().stream().map(FormColumn::id).toList();
        missing(Rule.ROW_MISSING, context, table, first, first.rows(), rows, findings);
        missing(Rule.COLUMN_MISSING, context, table, first, first.columns(), columns, findings);
        doubled(Rule.ROW_DOUBLED, context, table, first.rows(), findings);
        doubled(Rule.COLUMN_DOUBLED, context, table, first.columns(), findings);
        added(Rule.ROW_ADDED, context, table, first.rows(), findings);
        added(Rule.COLUMN_ADDED, context, table, first.columns(), findings);
        variants(context, table, first, findings);
    }

    private static FindingBuilder of(Rule rule, CheckContext context, FormTable table) {
        String title = table.title().text();
        return rule.finding()
                .expected(title)
                .actual(title)
                .law(context.form().source())
                .advice(title);
    }

    private static void missing(
            Rule rule,
            CheckContext context,
            FormTable table,
            TableSeen seen,
            List<LabelSeen> labels,
            List<String> ids,
            List<Finding> findings) {
        for (String id : ids) {
            if (labels.stream().noneMatch(label -> label.id().equals(id))) {
                String name = official(table, id);
                findings.add(of(rule, context, table)
                        .at(seen.at())
                        .expected(table.title().text(), name)
                        .advice(table.title().text(), name)
                        .build());
            }
        }
    }

    private static String official(FormTable table, String id) {
        return table.row(id)
                .map(row -> row.label().text())
                .or(() -> table.column(id).map(column -> column.label().text()))
                .orElse(id);
    }

    private static void doubled(
            Rule rule, CheckContext context, FormTable table, List<LabelSeen> labels, List<Finding> findings) {
        Map<String, List<LabelSeen>> byId = new LinkedHashMap<>();
        labels.stream().filter(label -> !label.id().isEmpty()).forEach(label -> byId.computeIfAbsent(
                        label.id(), id -> new ArrayList<>())
                .add(label));
        byId.values().stream()
                .filter(same -> same.size() > 1)
                .forEach(same -> findings.add(of(rule, context, table)
                        .at(same.get(1).at())
                        .quote(same.get(1).text())
                        .actual(table.title().text(), same.get(1).official(), same.size())
                        .build()));
    }

    private static void added(
            Rule rule, CheckContext context, FormTable table, List<LabelSeen> labels, List<Finding> findings) {
        labels.stream()
                .filter(label -> label.id().isEmpty())
                .forEach(label -> findings.add(of(rule, context, table)
                        .at(label.at())
                        .quote(label.text())
                        .actual(table.title().text(), label.text())
                        .build()));
    }

    private static void variants(CheckContext context, FormTable table, TableSeen seen, List<Finding> findings) {
        List<LabelSeen> all = new ArrayList<>(seen.rows());
        all.addAll(seen.columns());
        all.stream()
                .filter(LabelSeen::variant)
                .forEach(label -> findings.add(of(Rule.LABEL_VARIANT, context, table)
                        .at(label.at())
                        .quote(label.text())
                        .expected(label.official())
                        .actual(label.text())
                        .advice(label.official())
                        .build()));
    }
}
