package org.gongkai.server.platform.redaction;

import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;

/**
 * A character shown on a page (字形).
 *
 * @param page page, from 0; {@link #NOWHERE} where no page draws it
 * @param code where it stands in the file
 * @param text what it means, folded; empty for a blank
 * @param em its square of one em in user space: the baseline runs from (0, 0) to (1, 0)
 * @param width how much of the em it takes
 */
record Glyph(int page, Code code, String text, AffineTransform em, double width) {

    static final int NOWHERE = -1;

    /** A point of its em in user space. */
    Point2D at(double x, double y) {
        return em.transform(new Point2D.Double(x, y), null);
    }

    /** Its size in user space. */
    double size() {
        return Math.hypot(em.getShearX(), em.getScaleY());
    }

    /** Quarter turns, counter-clockwise, that come nearest to its baseline's direction. */
    int turn() {
        return Math.floorMod(Math.round(Math.atan2(em.getShearY(), em.getScaleX()) / (Math.PI / 2)), 4);
    }
}
