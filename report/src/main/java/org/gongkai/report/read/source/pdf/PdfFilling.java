package org.gongkai.report.read.source.pdf;

import java.util.ArrayList;
import java.util.List;

/** A ruled table while characters are put into its cells. */
final class PdfFilling {

    private final PdfLattice lattice;
    private final List<List<PdfGlyph>> cells = new ArrayList<>();

    PdfFilling(PdfLattice lattice) {
        this.lattice = lattice;
        lattice.cells().forEach(cell -> cells.add(new ArrayList<>()));
    }

    /** Puts a character into the cell around its middle; false if there is none. */
    boolean takes(PdfGlyph glyph) {
        int cell = lattice.cellAt(glyph.centreX(), glyph.centreY());
        if (cell >= 0) {
            cells.get(cell).add(glyph);
        }
        return cell >= 0;
    }

    /** The table with what was put in. */
    PdfTable table() {
        List<String> texts = cells.stream().map(PdfLines::cellText).toList();
        return new PdfTable(lattice.box(), lattice.rowCount(), lattice.cells(), texts);
    }
}
