package org.gongkai.server.platform.redaction;

import java.awt.geom.AffineTransform;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A box over glyphs that stood side by side on a line (遮盖框).
 *
 * @param page page, from 0
 * @param em the first glyph's square of one em
 * @param width width in em
 * @param mask the part of the mask that stands in it, null for a black box
 */
record Box(
        int page,
        AffineTransform em,
        double width,
        @Nullable String mask) {

    /** From a little below the baseline to above the tallest character, in em. */
    static final double BOTTOM = -0.2;

    static final double TOP = 0.9;

    private static final double SAME_LINE = 0.3;
    private static final double SAME_SIZE = 0.05;
    private static final double FARTHEST = 1.5;

    /** The boxes over an occurrence: one for each line it runs over. */
    static List<Box> over(Occurrence occurrence) {
        List<Glyph> glyphs = occurrence.glyphs().stream()
                .filter(glyph -> glyph.page() != Glyph.NOWHERE && glyph.em().getDeterminant() != 0)
                .toList();
        List<Box> boxes = new ArrayList<>();
        int from = 0;
        double end = 0;
        for (int i = 0; i < glyphs.size(); i++) {
            Glyph first = glyphs.get(from);
            double start = startOnLine(first, glyphs.get(i), end);
            if (i > from && Double.isNaN(start)) {
                boxes.add(new Box(first.page(), first.em(), end, part(occurrence.mask(), from, i, glyphs.size())));
                from = i;
                end = glyphs.get(i).width();
            } else {
                end = Math.max(end, start + glyphs.get(i).width());
            }
        }
        if (!glyphs.isEmpty()) {
            Glyph first = glyphs.get(from);
            String mask = part(occurrence.mask(), from, glyphs.size(), glyphs.size());
            boxes.add(new Box(first.page(), first.em(), end, mask));
        }
        return boxes;
    }

    /** Its extent in user space. */
    Rectangle2D extent() {
        return em.createTransformedShape(new Rectangle2D.Double(0, BOTTOM, width, TOP - BOTTOM))
                .getBounds2D();
    }

    /** Where a glyph begins on the line of another, in its em; NaN if it stands elsewhere. */
    private static double startOnLine(Glyph first, Glyph glyph, double end) {
        AffineTransform relative = new AffineTransform(inverse(first.em()));
        relative.concatenate(glyph.em());
        Point2D start = relative.transform(new Point2D.Double(), null);
        boolean near = first.page() == glyph.page()
                && Math.abs(start.getY()) < SAME_LINE
                && start.getX() > -SAME_LINE
                && start.getX() < end + FARTHEST;
        boolean alike = Math.abs(relative.getScaleX() - 1) < SAME_SIZE
                && Math.abs(relative.getScaleY() - 1) < SAME_SIZE
                && Math.abs(relative.getShearX()) < SAME_SIZE;
        return near && alike ? start.getX() : Double.NaN;
    }

    private static AffineTransform inverse(AffineTransform em) {
        try {
            return em.createInverse();
        } catch (NoninvertibleTransformException e) {
            throw new IllegalStateException("Glyphs without extent have been left out", e);
        }
    }

    /** A mask runs over the lines as the quote did: each box has its share. */
    private static @Nullable String part(@Nullable String mask, int from, int to, int of) {
        if (mask == null) {
            return null;
        }
        int length = mask.codePointCount(0, mask.length());
        return mask.substring(
                mask.offsetByCodePoints(0, length * from / of), mask.offsetByCodePoints(0, length * to / of));
    }
}
