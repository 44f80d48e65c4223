package org.gongkai.report.read.source;

import java.util.List;
import java.util.stream.Stream;

/**
 * A table with all that stands in it.
 *
 * @param rows rows from top to bottom, each with the cells that begin in it
 */
public record FlowTable(List<List<FlowCell>> rows) implements FlowItem {

    Stream<FlowCell> cells() {
        return rows.stream().flatMap(List::stream);
    }

    /**
     * Whether figures may stand in it or in a table within it: some row must have two filled cells, a label and a
     * value. What has but one in every row is a frame around text.
     */
    boolean holdsGrid() {
        return hasRowOfSeveral() || cells().anyMatch(cell -> !cell.tables().isEmpty());
    }

    /** Whether some row has two filled cells. */
    boolean hasRowOfSeveral() {
        return rows.stream()
                .anyMatch(row -> row.stream().filter(FlowCell::isFilled).count() > 1);
    }
}
