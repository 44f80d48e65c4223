package org.gongkai.report.read.source.pdf;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Restores rows that a page break cut off a table: a row of a single cell, such as the heading of a part, looks like a
 * frame around text when it stands alone at the end of a page.
 */
final class PdfFrames {

    private PdfFrames() {}

    /** The same pages, with a table in place of each frame that continues or begins the table across a page break. */
    static List<PdfPage> adopt(List<PdfPage> pages) {
        List<PdfPage> adopted = new ArrayList<>(pages);
        for (int i = 0; i + 1 < adopted.size(); i++) {
            PdfPage page = adopted.get(i);
            PdfPage next = adopted.get(i + 1);
            if (first(next) instanceof PdfTable table) {
                adopted.set(i, adopt(page, table.box(), true));
            } else if (last(page) instanceof PdfTable table) {
                adopted.set(i + 1, adopt(next, table.box(), false));
            }
        }
        return adopted;
    }

    private static @Nullable PdfPiece first(PdfPage page) {
        return page.pieces().isEmpty() ? null : page.pieces().get(0);
    }

    private static @Nullable PdfPiece last(PdfPage page) {
        return page.pieces().isEmpty() ? null : page.pieces().get(page.pieces().size() - 1);
    }

    private static PdfPage adopt(PdfPage page, PdfBox table, boolean atFoot) {
        PdfPiece outermost = atFoot ? last(page) : first(page);
        for (PdfLattice frame : page.frames()) {
            if (outermost instanceof PdfLine line && holds(frame, line) && isAsWide(frame.box(), table)) {
                return page.withPieces(framed(page.pieces(), frame, atFoot));
            }
        }
        return page;
    }

    private static boolean isAsWide(PdfBox frame, PdfBox table) {
        return Math.abs(frame.left() - table.left()) <= PdfRulings.TOLERANCE
                && Math.abs(frame.right() - table.right()) <= PdfRulings.TOLERANCE;
    }

    private static List<PdfPiece> framed(List<PdfPiece> pieces, PdfLattice frame, boolean atFoot) {
        List<PdfPiece> outside = new ArrayList<>();
        List<PdfLine> inside = new ArrayList<>();
        for (PdfPiece piece : pieces) {
            if (piece instanceof PdfLine line && holds(frame, line)) {
                inside.add(line);
            } else {
                outside.add(piece);
            }
        }
        outside.add(atFoot ? outside.size() : 0, table(frame, inside));
        return outside;
    }

    private static PdfTable table(PdfLattice frame, List<PdfLine> lines) {
        List<StringBuilder> texts =
                frame.cells().stream().map(cell -> new StringBuilder()).toList();
        for (PdfLine line : lines) {
            StringBuilder text = texts.get(cell(frame, line));
            text.append(text.isEmpty() ? "" : "\n").append(line.textInCell());
        }
        List<String> plain = texts.stream().map(StringBuilder::toString).toList();
        return new PdfTable(frame.box(), frame.rowCount(), frame.cells(), plain);
    }

    private static boolean holds(PdfLattice frame, PdfLine line) {
        return cell(frame, line) >= 0;
    }

    private static int cell(PdfLattice frame, PdfLine line) {
        PdfBox box = line.box();
        return frame.cellAt((box.left() + box.right()) / 2, (box.top() + box.bottom()) / 2);
    }
}
