package org.gongkai.report.read.source.word;

import java.util.List;
import org.gongkai.report.read.source.FlowItem;

/**
 * A cell as word processors keep it: every row has its own, and one that spans rows is a chain of them.
 *
 * @param column column it begins in, from 0
 * @param columnSpan columns it spans
 * @param continues whether it only continues the cell above
 * @param content lines and tables in it
 */
record MergeCell(int column, int columnSpan, boolean continues, List<FlowItem> content) {}
