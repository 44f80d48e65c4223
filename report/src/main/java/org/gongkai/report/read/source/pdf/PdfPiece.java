package org.gongkai.report.read.source.pdf;

/** A piece of a page in reading order. */
sealed interface PdfPiece permits PdfLine, PdfTable {

    /** Where it stands. */
    PdfBox box();
}
