package org.gongkai.server.dispute.web;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.server.dispute.Counted;
import org.gongkai.server.dispute.DisputeKind;
import org.gongkai.server.dispute.ResultColumn;

/**
 * What the annual report's table four will say of a year (表四预览).
 *
 * @param rows in the form's order
 */
record TableFour(int year, List<Row> rows) {

    /**
     * A row of it.
     *
     * @param figures in the order of {@link ResultColumn}
     */
    record Row(DisputeKind kind, List<Long> figures) {

        /** 总计. */
        public long total() {
            return figures.stream().mapToLong(Long::longValue).sum();
        }
    }

    static TableFour of(int year, List<Counted> counted) {
        List<Row> rows = new ArrayList<>();
        for (DisputeKind kind : DisputeKind.values()) {
            List<Long> figures = new ArrayList<>();
            for (ResultColumn column : ResultColumn.values()) {
                figures.add(counted.stream()
                        .filter(one ->
                                one.row().equals(kind.row()) && one.column().equals(column.id()))
                        .count());
            }
            rows.add(new Row(kind, figures));
        }
        return new TableFour(year, rows);
    }
}
