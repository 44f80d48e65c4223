package org.gongkai.report.write;

import java.util.List;
import org.gongkai.report.AnnualReport;
import org.gongkai.report.write.FormGrid.Cell;
import org.gongkai.report.write.FormGrid.Head;
import org.gongkai.report.write.FormGrid.Note;
import org.gongkai.report.write.FormGrid.Slot;

/** What every drawn table must show, cell by cell. */
final class Expected {

    private Expected() {}

    /** Rows of "text rows x columns", as a table drawn after {@code grid} must have them. */
    static List<List<String>> cells(FormGrid grid, AnnualReport report) {
        return grid.rows().stream()
                .map(row -> row.stream()
                        .map(cell -> text(cell, report) + " " + cell.rowSpan() + "x" + cell.columnSpan())
                        .toList())
                .toList();
    }

    static String text(Cell cell, AnnualReport report) {
        if (cell.content() instanceof Head head) {
            return head.text();
        }
        if (cell.content() instanceof Note note) {
            return note.text();
        }
        return cell.content() instanceof Slot slot
                ? FigureText.of(slot.column(), report.figures().get(slot.id()))
                : "";
    }

    static List<AnnualReport> reports() {
        return List.of(SampleReports.of2020(), SampleReports.of2021());
    }
}
