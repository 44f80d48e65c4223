package org.gongkai.report.read.source.pdf;

import java.util.ArrayList;
import java.util.List;

/** A run of points joined by lines; the sides of a table, or a shape that is none. */
final class PdfSubpath {

    /** How far a line may lean, in points, and still count as level or upright. */
    private static final float LEAN = 0.7f;

    /** Points kept; a line with more draws no table. */
    private static final int MOST_POINTS = 64;

    private final List<PdfPoint> points = new ArrayList<>(5);
    private boolean bent;
    private PdfBox bounds;

    PdfSubpath(PdfPoint start) {
        bounds = new PdfBox(start.x(), start.y(), start.x(), start.y());
        points.add(start);
    }

    void line(PdfPoint to) {
        bounds = bounds.union(new PdfBox(to.x(), to.y(), to.x(), to.y()));
        if (points.size() < MOST_POINTS) {
            points.add(to);
        } else {
            bend();
        }
    }

    /** From here on it is no shape of straight lines. */
    void bend() {
        bent = true;
    }

    void close() {
        line(points.get(0));
    }

    PdfBox bounds() {
        return bounds;
    }

    /** The level and upright lines along it, as boxes as thick as the pen. */
    List<PdfBox> lines(float thickness) {
        List<PdfBox> lines = new ArrayList<>();
        for (int i = 1; i < points.size() && !bent; i++) {
            PdfPoint a = points.get(i - 1);
            PdfPoint b = points.get(i);
            boolean level = Math.abs(a.y() - b.y()) < LEAN;
            boolean upright = Math.abs(a.x() - b.x()) < LEAN;
            if (level != upright) {
                lines.add(PdfBox.between(a, b).grown(upright ? thickness / 2 : 0, level ? thickness / 2 : 0));
            }
        }
        return lines;
    }

    /** A thin bar; slanted ends do not matter, for browsers cut borders so where they meet. */
    boolean isBar() {
        return !bent && points.size() > 2 && PdfSheet.isBar(bounds);
    }

    boolean isRectangle() {
        return !bent
                && (points.size() == 4 || points.size() == 5)
                && points.stream().allMatch(this::isCorner);
    }

    private boolean isCorner(PdfPoint point) {
        return (point.x() - bounds.left() < LEAN || bounds.right() - point.x() < LEAN)
                && (point.y() - bounds.top() < LEAN || bounds.bottom() - point.y() < LEAN);
    }
}
