package org.gongkai.report.read;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.gongkai.rules.form.FormColumn;
import org.gongkai.rules.form.FormGroup;
import org.gongkai.rules.form.FormRow;
import org.gongkai.rules.form.FormTable;
import org.gongkai.rules.form.Label;
import org.jspecify.annotations.Nullable;

/** All wordings of one form table: its titles, rows, columns and group headings. */
final class TableLabels {

    private final FormTable table;
    private final LabelIndex rows;
    private final LabelIndex columns;
    private final Set<String> titles = new HashSet<>();
    private final Set<String> groups = new HashSet<>();

    TableLabels(FormTable table) {
        this.table = table;
        this.rows = new LabelIndex(table.rows(), FormRow::id, FormRow::label);
        this.columns = new LabelIndex(table.columns(), FormColumn::id, FormColumn::label);
        wordings(table.title()).map(LabelText::plain).forEach(titles::add);
        Stream.concat(table.columnGroups().stream(), table.rowGroups().stream())
                .map(FormGroup::label)
                .flatMap(TableLabels::wordings)
                .map(LabelText::core)
                .forEach(groups::add);
    }

    private static Stream<String> wordings(Label label) {
        return Stream.concat(Stream.of(label.text()), label.aliases().stream());
    }

    FormTable table() {
        return table;
    }

    boolean isStrip() {
        return table.layout() == FormTable.Layout.STRIP;
    }

    boolean isTitle(CellText text) {
        return titles.contains(text.plain()) || titles.contains(text.core());
    }

    boolean isGroup(String core) {
        return groups.contains(core);
    }

    Set<String> titles() {
        return titles;
    }

    Set<String> groups() {
        return groups;
    }

    LabelIndex rows() {
        return rows;
    }

    LabelIndex columns() {
        return columns;
    }

    /** The row that a cell names, unless the same words, without a number, rather name a column. */
    @Nullable
    LabelMatch row(CellText text) {
        LabelMatch match = rows.near(text.core());
        if (match == null || (columns.exact(text.core()) != null && !text.numbered() && !isStrip())) {
            return null;
        }
        return match;
    }

    /** The column that a cell names, unless it is numbered as only rows are. */
    @Nullable
    LabelMatch column(CellText text) {
        LabelMatch match = columns.near(text.core());
        return match != null && text.numbered() && rows.exact(text.core()) != null ? null : match;
    }
}
