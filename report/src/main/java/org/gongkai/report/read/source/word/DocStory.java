package org.gongkai.report.read.source.word;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.apache.poi.hwpf.usermodel.TableRow;
import org.gongkai.report.read.source.FlowItem;
import org.gongkai.report.read.source.FlowTable;
import org.gongkai.report.read.source.ReadBudget;
import org.gongkai.report.read.source.UnreadableException;

/** Reads paragraphs and tables of a DOC, those of a cell like those of the document. */
final class DocStory {

    private final DocNumbering numbering;
    private final ReadBudget budget;

    DocStory(DocNumbering numbering, ReadBudget budget) {
        this.numbering = numbering;
        this.budget = budget;
    }

    /** Lines and tables of the document, or of its text boxes. */
    List<FlowItem> read(Range range) throws UnreadableException {
        return read(range, 0);
    }

    /**
     * Lines and tables of a range.
     *
     * @param depth tables that the range stands in
     */
    private List<FlowItem> read(Range range, int depth) throws UnreadableException {
        List<FlowItem> flow = new ArrayList<>();
        DocText text = new DocText(budget);
        for (int i = 0; i < range.numParagraphs(); ) {
            Paragraph paragraph = range.getParagraph(i);
            if (paragraph.isInTable() && paragraph.getTableLevel() > depth) {
                Table table = range.getTable(paragraph);
                flow.add(readTable(table, depth + 1));
                i += Math.max(1, table.numParagraphs());
            } else {
                text.add(paragraph, numbering, flow);
                i++;
            }
        }
        text.finish(flow);
        return flow;
    }

    private FlowTable readTable(Table table, int depth) throws UnreadableException {
        budget.table(depth);
        int left = leftEdge(table);
        List<WordRow> rows = new ArrayList<>();
        for (int i = 0; i < table.numRows(); i++) {
            rows.add(readRow(table.getRow(i), left, depth));
        }
        return MergeRows.join(WordColumns.byWidth(rows));
    }

    private WordRow readRow(TableRow row, int left, int depth) throws UnreadableException {
        List<WordCell> cells = new ArrayList<>();
        for (int i = 0; i < row.numCells(); i++) {
            budget.cell();
            TableCell cell = row.getCell(i);
            boolean continues = cell.isVerticallyMerged() && !cell.isFirstVerticallyMerged();
            boolean joins = cell.isMerged() && !cell.isFirstMerged();
            cells.add(new WordCell(1, Math.max(0, cell.getWidth()), continues, joins, read(cell, depth)));
        }
        int start = row.numCells() == 0 ? left : row.getCell(0).getLeftEdge();
        return new WordRow(0, start - left, 0, cells);
    }

    private static int leftEdge(Table table) {
        int left = Integer.MAX_VALUE;
        for (int i = 0; i < table.numRows(); i++) {
            if (table.getRow(i).numCells() > 0) {
                left = Math.min(left, table.getRow(i).getCell(0).getLeftEdge());
            }
        }
        return left;
    }
}
