package org.gongkai.report.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gongkai.report.Place;
import org.gongkai.report.read.Reading.LabelSeen;
import org.gongkai.report.read.Reading.TableSeen;

/** One appearance of a form table in a file, while it is being read. */
final class TableBuilder {

    private final TableLabels labels;
    private final List<LabelSeen> rows = new ArrayList<>();
    private final List<LabelSeen> columns = new ArrayList<>();
    private final Set<String> rowIds = new HashSet<>();
    private Heads heads = new Heads(List.of(), false);
    private Place at = Place.NOWHERE;

    TableBuilder(TableLabels labels) {
        this.labels = labels;
    }

    TableLabels labels() {
        return labels;
    }

    Heads heads() {
        return heads;
    }

    boolean hasRow(String id) {
        return rowIds.contains(id);
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** Whether this row is the one the table began with, so that its return begins the table anew. */
    boolean beganWith(String id) {
        return !rows.isEmpty() && rows.get(0).id().equals(id);
    }

    /** Takes heads found above a row of figures; heads repeated after a page break are not new columns. */
    void take(Heads found) {
        if (found.isEmpty()) {
            return;
        }
        boolean first = heads.isEmpty();
        heads = found;
        for (Heads.Head head : found.list()) {
            LabelMatch match = head.match();
            if (match == null) {
                if (first) {
                    columns.add(new LabelSeen(
                            "", head.cell().text().raw(), "", false, head.cell().at()));
                }
            } else if (first || columns.stream().noneMatch(seen -> seen.id().equals(match.id()))) {
                columns.add(seen(match, head.cell()));
            }
        }
    }

    void addRow(LabelMatch match, RowCell cell) {
        begin(cell.at());
        rows.add(seen(match, cell));
        rowIds.add(match.id());
    }

    /** A row that the form does not have. */
    void addStranger(RowCell cell) {
        begin(cell.at());
        rows.add(new LabelSeen("", cell.text().raw().strip(), "", false, cell.at()));
    }

    private void begin(Place place) {
        if (rows.isEmpty()) {
            at = place;
        }
    }

    private static LabelSeen seen(LabelMatch match, RowCell cell) {
        return new LabelSeen(
                match.id(), cell.text().raw().strip(), match.label().text(), match.variant(), cell.at());
    }

    TableSeen seen() {
        return new TableSeen(labels.table().id(), at, rows, distinctColumns());
    }

    /** Where form rows stand side by side each column is headed once for every row; that is one column. */
    private List<LabelSeen> distinctColumns() {
        if (!labels.isStrip()) {
            return columns;
        }
        List<LabelSeen> distinct = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (LabelSeen column : columns) {
            if (ids.add(column.id())) {
                distinct.add(column);
            }
        }
        return distinct;
    }
}
