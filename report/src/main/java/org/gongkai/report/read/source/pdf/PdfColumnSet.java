package org.gongkai.report.read.source.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Columns that texts of several lines stand in, each from its leftmost to its rightmost text. */
record PdfColumnSet(List<PdfRule> columns) {

    private static final int FEWEST_COLUMNS = 3;

    /** Longest text of a cell that is not in the first column, in characters. */
    private static final int LONGEST_TEXT = 16;

    /** Longest text of a first column, in characters. */
    private static final int LONGEST_LABEL = 60;

    /** The columns of these lines; null if they do not clearly stand in columns. */
    static @Nullable PdfColumnSet of(List<PdfLine> lines, int fewestRows) {
        Map<Integer, List<PdfLine>> byChunks = lines.stream()
                .filter(line -> line.chunks().size() >= FEWEST_COLUMNS)
                .collect(Collectors.groupingBy(line -> line.chunks().size(), TreeMap::new, Collectors.toList()));
        List<PdfLine> model = List.of();
        for (List<PdfLine> alike : byChunks.values()) {
            model = alike.size() >= model.size() ? alike : model;
        }
        boolean enough = model.size() >= fewestRows && 2 * model.size() >= lines.size();
        if (!enough || !model.stream().allMatch(PdfColumnSet::isShort)) {
            return null;
        }
        return apart(spanned(model));
    }

    private static boolean isShort(PdfLine line) {
        List<PdfLine.Chunk> chunks = line.chunks();
        return chunks.get(0).text().length() <= LONGEST_LABEL
                && chunks.stream().skip(1).allMatch(chunk -> chunk.text().length() <= LONGEST_TEXT);
    }

    private static List<PdfRule> spanned(List<PdfLine> model) {
        List<PdfRule> columns = new ArrayList<>();
        for (int i = 0; i < model.get(0).chunks().size(); i++) {
            float left = Float.MAX_VALUE;
            float right = -Float.MAX_VALUE;
            for (PdfLine line : model) {
                left = Math.min(left, line.chunks().get(i).left());
                right = Math.max(right, line.chunks().get(i).right());
            }
            columns.add(new PdfRule(i, left, right));
        }
        return columns;
    }

    private static @Nullable PdfColumnSet apart(List<PdfRule> columns) {
        for (int i = 1; i < columns.size(); i++) {
            if (columns.get(i).from() <= columns.get(i - 1).to()) {
                return null;
            }
        }
        return new PdfColumnSet(columns);
    }

    /** The lines as a table, a row each; a text under several columns spans them, a column without text is empty. */
    PdfTable table(List<PdfLine> lines) {
        List<PdfCell> cells = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        PdfBox box = lines.get(0).box();
        for (int row = 0; row < lines.size(); row++) {
            addRow(row, lines.get(row), cells, texts);
            box = box.union(lines.get(row).box());
        }
        return new PdfTable(box, lines.size(), cells, texts);
    }

    private void addRow(int row, PdfLine line, List<PdfCell> cells, List<String> texts) {
        int next = 0;
        for (PdfLine.Chunk chunk : line.chunks()) {
            int first = Math.max(next, firstUnder(chunk));
            if (first >= columns.size()) {
                int last = texts.size() - 1;
                texts.set(last, texts.get(last) + " " + chunk.text());
                continue;
            }
            addEmpty(row, next, first, cells, texts);
            next = Math.max(first + 1, endUnder(chunk));
            cells.add(new PdfCell(row, first, 1, next - first, false));
            texts.add(chunk.text());
        }
        addEmpty(row, next, columns.size(), cells, texts);
    }

    private static void addEmpty(int row, int from, int to, List<PdfCell> cells, List<String> texts) {
        for (int column = from; column < to; column++) {
            cells.add(new PdfCell(row, column, 1, 1, false));
            texts.add("");
        }
    }

    /** First column the text stands under, or the first to its right where it stands between columns. */
    private int firstUnder(PdfLine.Chunk chunk) {
        int column = 0;
        while (column < columns.size() - 1 && columns.get(column).to() < chunk.left()) {
            column++;
        }
        return column;
    }

    /** The column after the last one the text stands under. */
    private int endUnder(PdfLine.Chunk chunk) {
        int column = 0;
        while (column < columns.size() && columns.get(column).from() <= chunk.right()) {
            column++;
        }
        return column;
    }
}
