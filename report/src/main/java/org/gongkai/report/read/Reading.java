package org.gongkai.report.read;

import java.util.List;
import org.gongkai.report.AnnualReport;
import org.gongkai.report.Place;
import org.gongkai.report.read.source.ProseLine;

/**
 * A report as read from a file, and what was noticed about its make-up on the way.
 *
 * @param report the report
 * @param tables the form tables found, in the order of the file; one that stands twice is listed twice
 * @param prose lines of prose with their places, tables left out
 */
public record Reading(AnnualReport report, List<TableSeen> tables, List<ProseLine> prose) {

    public Reading {
        tables = List.copyOf(tables);
        prose = List.copyOf(prose);
    }

    /**
     * A form table as it stands in the file.
     *
     * @param table id of the form table
     * @param at where it begins
     * @param rows rows found, in order; one that stands twice is listed twice
     * @param columns columns found, in order; one that stands twice is listed twice
     */
    public record TableSeen(String table, Place at, List<LabelSeen> rows, List<LabelSeen> columns) {

        public TableSeen {
            rows = List.copyOf(rows);
            columns = List.copyOf(columns);
        }
    }

    /**
     * A row or column label as it stands in the file.
     *
     * @param id id of the row or column, empty for one that the form does not have
     * @param text label as written
     * @param official wording of the form, empty for one that the form does not have
     * @param variant true where the wording differs from the form's by more than brackets, width or blanks
     * @param at where it stands
     */
    public record LabelSeen(String id, String text, String official, boolean variant, Place at) {}
}
