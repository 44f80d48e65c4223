package org.gongkai.server.platform.redaction;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** How much of a page its pictures cover, and how much text is written over them (图像覆盖). */
final class PictureCover {

    /** Squares a side of the page is cut into; scans come in strips and tiles too. */
    private static final int SQUARES = 40;

    /** A page of which pictures cover more than this … */
    private static final double HALF = 0.5;

    /** … and over which fewer characters are written than this is a picture with a stamp or a page number. */
    private static final int FEW = 60;

    private final PDRectangle page;
    private final BitSet covered = new BitSet(SQUARES * SQUARES);
    private final List<Glyph> seen = new ArrayList<>();
    private final List<Glyph> hidden = new ArrayList<>();
    private boolean pictures;

    PictureCover(PDRectangle page) {
        this.page = page;
    }

    /** A picture is drawn: the unit square of a space. */
    void picture(AffineTransform space) {
        pictures = true;
        Path2D place = new Path2D.Double(new Rectangle2D.Double(0, 0, 1, 1), space);
        int before = covered.cardinality();
        for (int square = 0; square < SQUARES * SQUARES; square++) {
            int column = square % SQUARES;
            int row = square / SQUARES;
            double x = page.getLowerLeftX() + (column + 0.5) * page.getWidth() / SQUARES;
            double y = page.getLowerLeftY() + (row + 0.5) * page.getHeight() / SQUARES;
            if (place.contains(x, y)) {
                covered.set(square);
            }
        }
        if (before <= HALF * SQUARES * SQUARES && isCovered()) {
            // What is written beneath a scan is the text layer of its recognition.
            hidden.addAll(seen);
            seen.clear();
        }
    }

    /** A character is drawn, in ink or without. */
    void glyph(Glyph glyph, boolean inInk) {
        (inInk ? seen : hidden).add(glyph);
    }

    /** The characters that a scan hides: its text layer. */
    List<Glyph> layer() {
        return isPicture() ? hidden : List.of();
    }

    boolean hasPictures() {
        return pictures;
    }

    /** True for a scan, with or without a text layer. */
    boolean isPicture() {
        return isCovered() && seen.size() < FEW;
    }

    private boolean isCovered() {
        return covered.cardinality() > HALF * SQUARES * SQUARES;
    }
}
