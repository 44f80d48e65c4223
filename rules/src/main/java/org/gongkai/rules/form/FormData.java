package org.gongkai.rules.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Turns the text of a form file (YAML) into a {@link ReportForm}. */
public final class FormData {

    private FormData() {}

    /**
     * Reads a form.
     *
     * @param file name of the file, for messages
     * @param yaml its text
     * @throws FormDataException if the text is not a form; the message names the place and what would be right
     */
    public static ReportForm parse(String file, String yaml) {
        try {
            Object loaded = new Load(LoadSettings.builder().setLabel(file).build()).loadFromString(yaml);
            return new FormData().form(FormNode.of(file, "top", loaded));
        } catch (YamlEngineException e) {
            throw new FormDataException(file, "not valid YAML: " + e.getMessage(), e);
        }
    }

    private ReportForm form(FormNode node) {
        List<FormTable> tables = node.nodes("tables").stream().map(this::table).toList();
        FormNode years = node.node("years");
        return new ReportForm(
                node.text("id"),
                node.text("source"),
                years.number("from"),
                years.numberOrNull("to"),
                node.nodes("chapters").stream().map(FormData::label).toList(),
                node.text("row_head"),
                tables,
                node.nodesOrNone("relations").stream()
                        .map(relation -> relation(relation, tables))
                        .toList(),
                node.nodesOrNone("across_years").stream()
                        .map(relation -> yearRelation(relation, tables))
                        .toList(),
                stated(node, tables),
                node.nodesOrNone("topics").stream().map(FormData::label).toList(),
                "true".equals(node.textOrNull("fee_statement")));
    }

    private static Map<String, List<List<CellId>>> stated(FormNode node, List<FormTable> tables) {
        Map<String, List<List<CellId>>> stated = new LinkedHashMap<>();
        node.lists("stated")
                .forEach((fact, ways) -> stated.put(
                        fact,
                        ways.stream()
                                .map(way -> way.stream()
                                        .map(cell -> knownCell(node, cell, tables))
                                        .toList())
                                .toList()));
        return stated;
    }

    private static CellId knownCell(FormNode node, String text, List<FormTable> tables) {
        return tables.stream()
                .flatMap(table -> table.cells().stream())
                .filter(cell -> cell.toString().equals(text))
                .findFirst()
                .orElseThrow(() -> node.complaint("stated", "the form has no cell '" + text + "'"));
    }

    private FormTable table(FormNode node) {
        List<FormColumn> columns = new ArrayList<>();
        node.named("columns").forEach((id, column) -> columns.add(column(id, column)));
        List<FormRow> rows = new ArrayList<>();
        node.named("rows").forEach((id, row) -> rows.add(row(id, row)));
        return new FormTable(
                node.text("id"),
                node.number("chapter"),
                new Label(node.text("title"), node.texts("aliases")),
                node.textOrNull("note"),
                columns,
                rows,
                groups(
                        node,
                        "column_groups",
                        columns.stream().map(FormColumn::id).toList()),
                groups(node, "row_groups", rows.stream().map(FormRow::id).toList()),
                node.oneOf(FormTable.Layout.class, "layout", FormTable.Layout.LIST),
                node.oneOf(FormTable.Source.class, "source", FormTable.Source.SHEET));
    }

    private static FormRow row(String id, FormNode node) {
        FormRow.Counts counts = node.textOrNull("counts") == null
                ? null
                : node.oneOf(FormRow.Counts.class, "counts", FormRow.Counts.RECEIVED);
        return new FormRow(id, label(node), node.texts("replies"), counts);
    }

    private static FormColumn column(String id, FormNode node) {
        return new FormColumn(id, label(node), node.oneOf(CellType.class, "type", CellType.COUNT), unit(node));
    }

    private static @Nullable MoneyUnit unit(FormNode node) {
        String symbol = node.textOrNull("unit");
        if (symbol == null) {
            return null;
        }
        return MoneySymbols.builtIn()
                .unitOf(symbol)
                .orElseThrow(() -> node.complaint("unit", "'" + symbol + "' is no unit of money known here"));
    }

    private static Label label(FormNode node) {
        return new Label(node.text("label"), node.texts("aliases"));
    }

    private static List<FormGroup> groups(FormNode node, String key, List<String> ids) {
        return node.nodesOrNone(key).stream()
                .map(group -> new FormGroup(label(group), Terms.expand(group, "over", group.texts("over"), ids)))
                .toList();
    }

    private static Relation relation(FormNode node, List<FormTable> tables) {
        FormTable table = tables.stream()
                .filter(candidate -> candidate.id().equals(node.text("table")))
                .findFirst()
                .orElseThrow(() -> node.complaint("table", "the form has no table '" + node.text("table") + "'"));
        Relation.Along along =
                switch (node.text("every")) {
                    case "column" -> Relation.Along.EVERY_COLUMN;
                    case "row" -> Relation.Along.EVERY_ROW;
                    default -> throw node.complaint("every", "must be 'column' or 'row', not " + node.text("every"));
                };
        List<String> ids = along == Relation.Along.EVERY_COLUMN
                ? table.rows().stream().map(FormRow::id).toList()
                : table.columns().stream().map(FormColumn::id).toList();
        Terms terms = Terms.parse(node, "rule", ids);
        Set<String> blankIsZero = new LinkedHashSet<>(node.texts("blank_is_zero"));
        return new Relation(
                node.text("id"), table.id(), along, terms.left(), terms.right(), blankIsZero, node.text("rule"));
    }

    private static YearRelation yearRelation(FormNode node, List<FormTable> tables) {
        boolean strict =
                switch (node.text("severity")) {
                    case "error" -> true;
                    case "warning" -> false;
                    default -> throw node.complaint("severity", "must be 'error' or 'warning'");
                };
        return YearTerms.parse(node, node.text("id"), strict, Map.copyOf(byId(tables)));
    }

    private static Map<String, FormTable> byId(List<FormTable> tables) {
        return tables.stream().collect(Collectors.toMap(FormTable::id, table -> table));
    }
}
