package org.gongkai.report.read.source.pdf;

import java.util.ArrayList;
import java.util.List;

/** Finds tables drawn without lines: runs of lines whose short texts stand in the same three or more columns. */
final class PdfColumns {

    /** A run needs this many lines of three or more chunks. */
    private static final int FEWEST_ROWS = 3;

    /** Distance of baselines, in ems, beyond which a run ends. */
    private static final float WIDEST_LEADING = 4;

    private PdfColumns() {}

    /** The same pieces with a table in place of each such run. */
    static List<PdfPiece> find(List<PdfPiece> pieces) {
        List<PdfPiece> found = new ArrayList<>();
        List<PdfLine> run = new ArrayList<>();
        for (PdfPiece piece : pieces) {
            boolean continues = piece instanceof PdfLine line && mayContinue(run, line);
            if (!continues) {
                found.addAll(settled(run));
                run.clear();
            }
            if (piece instanceof PdfLine line && (continues || line.chunks().size() > 1)) {
                run.add(line);
            } else {
                found.add(piece);
            }
        }
        found.addAll(settled(run));
        return found;
    }

    /** A line of one chunk may stand between rows, as the second line of a label does. */
    private static boolean mayContinue(List<PdfLine> run, PdfLine line) {
        if (run.isEmpty() || line.turned()) {
            return false;
        }
        PdfLine last = run.get(run.size() - 1);
        return line.chunks().size() + last.chunks().size() > 2
                && line.baseline() - last.baseline() < WIDEST_LEADING * Math.max(line.size(), last.size());
    }

    /** The run as one table, with what follows it, or unchanged if it is none. */
    private static List<? extends PdfPiece> settled(List<PdfLine> run) {
        List<PdfLine> rows = new ArrayList<>(run);
        List<PdfLine> after = new ArrayList<>();
        if (!rows.isEmpty() && rows.get(rows.size() - 1).chunks().size() == 1) {
            after.add(rows.remove(rows.size() - 1));
        }
        PdfColumnSet columns = PdfColumnSet.of(rows, FEWEST_ROWS);
        if (columns == null) {
            return List.copyOf(run);
        }
        List<PdfPiece> pieces = new ArrayList<>();
        pieces.add(columns.table(rows));
        pieces.addAll(after);
        return pieces;
    }
}
