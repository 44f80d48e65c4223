package org.gongkai.rules.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A national form of the annual report (年度报告格式), read from form data. One definition drives reading, checking,
 * counting, writing and adding up.
 *
 * @param id name of the form, such as {@code cn-2019}
 * @param source the notice that prescribes it
 * @param firstYear first report year it is used for
 * @param lastYear last report year it is used for, or null while it is in force
 * @param chapters titles of the chapters in order
 * @param rowHead wording over the row labels of the tables of chapter two
 * @param tables tables in order
 * @param relations cross-checks within one year (勾稽关系)
 * @param yearRelations cross-checks with last year's report
 * @param stated what the text may state in figures, and the sums of cells that must say the same, one way each
 * @param topics what chapter one must treat
 * @param feeStatement whether the report must state the information processing fees charged (信息处理费)
 */
public record ReportForm(
        String id,
        String source,
        int firstYear,
        @Nullable Integer lastYear,
        List<Label> chapters,
        String rowHead,
        List<FormTable> tables,
        List<Relation> relations,
        List<YearRelation> yearRelations,
        Map<String, List<List<CellId>>> stated,
        List<Label> topics,
        boolean feeStatement) {

    public ReportForm {
        chapters = List.copyOf(chapters);
        tables = List.copyOf(tables);
        relations = List.copyOf(relations);
        yearRelations = List.copyOf(yearRelations);
        stated = Map.copyOf(stated);
        topics = List.copyOf(topics);
    }

    /** Whether reports of {@code year} are made on this form. */
    public boolean isFor(int year) {
        return year >= firstYear && (lastYear == null || year <= lastYear);
    }

    /** The table of that id, if the form has it. */
    public Optional<FormTable> table(String tableId) {
        for (FormTable table : tables) {
            if (table.id().equals(tableId)) {
                return Optional.of(table);
            }
        }
        return Optional.empty();
    }

    /**
     * The row that counts a kind of reply, in the table of requests (计入的行).
     *
     * @param reply id of the kind
     */
    public Optional<FormRow> rowOfReply(String reply) {
        return tables.stream()
                .flatMap(table -> table.rows().stream())
                .filter(row -> row.replies().contains(reply))
                .findFirst();
    }

    /** Every cell of the form, table by table, row by row. */
    public List<CellId> cells() {
        return tables.stream().flatMap(table -> table.cells().stream()).toList();
    }

    /** What a cell may hold. */
    public CellType typeOf(CellId cell) {
        return columnOf(cell).type();
    }

    /**
     * The column a cell stands in.
     *
     * @throws IllegalArgumentException if the form has no such cell
     */
    public FormColumn columnOf(CellId cell) {
        return table(cell.table())
                .filter(table -> table.row(cell.row()).isPresent())
                .flatMap(table -> table.column(cell.column()))
                .orElseThrow(() -> new IllegalArgumentException("Form " + id + " has no cell " + cell));
    }
}
