package org.gongkai.report.read.source.pdf;

import java.util.List;

/**
 * A page, read: light enough to keep for all pages of a document.
 *
 * @param number from 1
 * @param sheet the page as shown
 * @param pieces lines and tables in reading order
 * @param frames rulings that enclose text in one column only: a border around text, or the end of a table
 */
record PdfPage(int number, PdfBox sheet, List<PdfPiece> pieces, List<PdfLattice> frames) {

    PdfPage {
        pieces = List.copyOf(pieces);
        frames = List.copyOf(frames);
    }

    PdfPage withPieces(List<PdfPiece> others) {
        return new PdfPage(number, sheet, others, frames);
    }

    /** Lines outside tables that can be part of a paragraph. */
    List<PdfLine> plainLines() {
        return pieces.stream()
                .filter(PdfLine.class::isInstance)
                .map(PdfLine.class::cast)
                .filter(PdfLine::isPlain)
                .toList();
    }
}
