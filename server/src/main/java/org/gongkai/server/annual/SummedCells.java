package org.gongkai.server.annual;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.gongkai.rules.form.CellId;
import org.gongkai.rules.form.FormTable;
import org.gongkai.rules.form.Relation;
import org.gongkai.rules.form.ReportForm;

/**
 * Which rows and columns are sums of others, by the form's own relations (合计行与合计列): one that stands alone on the left
 * side of a relation is the sum of the right side.
 */
record SummedCells(ReportForm form) {

    /** The rows that a row adds up, itself where it is none. */
    Set<String> rows(FormTable table, String row) {
        return expanded(table, row, Relation.Along.EVERY_COLUMN);
    }

    /** The columns that a column adds up, itself where it is none. */
    Set<String> columns(FormTable table, String column) {
        return expanded(table, column, Relation.Along.EVERY_ROW);
    }

    /** The cells that a cell adds up and that add up no others, itself where it is none. */
    Set<CellId> own(CellId cell) {
        FormTable table = form.table(cell.table()).orElseThrow();
        Set<CellId> own = new LinkedHashSet<>();
        for (String row : rows(table, cell.row())) {
            columns(table, cell.column()).forEach(column -> own.add(new CellId(cell.table(), row, column)));
        }
        return own;
    }

    /** Whether the figure of a cell follows from others. */
    boolean isSum(FormTable table, String row, String column) {
        return !rows(table, row).equals(Set.of(row)) || !columns(table, column).equals(Set.of(column));
    }

    private Set<String> expanded(FormTable table, String id, Relation.Along along) {
        Set<String> all = new LinkedHashSet<>();
        List<String> summands = form.relations().stream()
                .filter(relation -> relation.table().equals(table.id()) && relation.along() == along)
                .filter(relation -> relation.left().equals(List.of(id)))
                .findFirst()
                .map(Relation::right)
                .orElse(List.of());
        summands.forEach(summand -> all.addAll(expanded(table, summand, along)));
        return all.isEmpty() ? Set.of(id) : all;
    }
}
