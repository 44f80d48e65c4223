package org.gongkai.report.write;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.report.check.Finding;
import org.gongkai.rules.Severity;
import org.gongkai.rules.form.CellId;

/** Which cells of a report are marked on the page of its check, how, and with the numbers of which findings. */
final class CellMarks {

    /** How a cell is marked, the strongest first. */
    enum Kind {
        /** An error is shown here. */
        WRONG,
        /** What stands here may be anything, and no sum counts it. */
        DOUBT,
        /** A warning is shown here. */
        WARNING,
        /** A hint is shown here. */
        HINT,
        /** Takes part in a relation that is shown elsewhere. */
        PART
    }

    /** The marks of one cell: the strongest kind, and the numbers of findings from 1. */
    record Marks(Kind kind, List<Integer> numbers) {}

    private static final Set<String> IN_DOUBT = Set.of("cell-unreadable", "money-without-unit");
    private static final String BLANKS = "cell-blank";

    private final Map<CellId, Marks> byCell = new HashMap<>();

    CellMarks(List<Finding> findings) {
        for (int i = 0; i < findings.size(); i++) {
            mark(findings.get(i), i + 1);
        }
    }

    /** The marks of a cell; a cell without any has no kind to show, so there are none. */
    java.util.Optional<Marks> of(CellId cell) {
        return java.util.Optional.ofNullable(byCell.get(cell));
    }

    /** Whether a table has a marked cell. */
    boolean touch(FormGrid grid) {
        return grid.cells().stream()
                .anyMatch(cell -> cell.content() instanceof FormGrid.Slot slot && byCell.containsKey(slot.id()));
    }

    private void mark(Finding finding, int number) {
        boolean each = IN_DOUBT.contains(finding.rule());
        for (int i = 0; i < finding.cells().size(); i++) {
            CellId cell = finding.cells().get(i);
            if (i == 0 || each) {
                add(cell, kind(finding), number);
            } else if (!finding.rule().equals(BLANKS)) {
                add(cell, Kind.PART, 0);
            }
        }
    }

    private static Kind kind(Finding finding) {
        if (IN_DOUBT.contains(finding.rule())) {
            return Kind.DOUBT;
        }
        return finding.severity() == Severity.ERROR
                ? Kind.WRONG
                : finding.severity() == Severity.WARNING ? Kind.WARNING : Kind.HINT;
    }

    private void add(CellId cell, Kind kind, int number) {
        Marks before = byCell.get(cell);
        List<Integer> numbers = new ArrayList<>(before == null ? List.of() : before.numbers());
        if (number > 0) {
            numbers.add(number);
        }
        Kind strongest = before == null || kind.compareTo(before.kind()) < 0 ? kind : before.kind();
        byCell.put(cell, new Marks(strongest, numbers));
    }
}
