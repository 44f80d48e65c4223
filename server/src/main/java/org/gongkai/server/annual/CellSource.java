package org.gongkai.server.annual;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.rules.form.CellId;
import org.gongkai.rules.form.FormTable;
import org.gongkai.server.office.Unit;

/** A feature whose records a table of the form counts (数据来源). */
interface CellSource {

    /** Whose they are. */
    FormTable.Source source();

    /** The figures of a table's own cells; a cell without records may be left out. */
    Map<CellId, Long> tally(Unit unit, FormTable table, int year);

    /**
     * The records behind some rows and columns of a table, in a lasting order.
     *
     * @param rows ids of rows, none of them a sum
     * @param columns ids of columns, none of them a sum
     */
    List<CountedEntry> behind(Unit unit, FormTable table, int year, Set<String> rows, Set<String> columns);
}
