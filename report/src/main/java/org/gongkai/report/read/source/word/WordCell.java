package org.gongkai.report.read.source.word;

import java.util.List;
import org.gongkai.report.read.source.FlowItem;

/**
 * A cell as a row of a Word table has it.
 *
 * @param span columns of the table's own grid that it spans
 * @param width width in twentieths of a point, 0 if not said
 * @param continues whether it continues the cell above
 * @param joins whether it continues the cell to the left, as older programs write it
 * @param content lines and tables in it
 */
record WordCell(int span, int width, boolean continues, boolean joins, List<FlowItem> content) {}
