package org.gongkai.report.read.source.pdf;

import java.util.ArrayList;
import java.util.List;

/** The path under construction. */
final class PdfPath {

    /** Subpaths kept; a path of more draws no table. */
    private static final int MOST_SUBPATHS = 20_000;

    private final List<PdfSubpath> subpaths = new ArrayList<>();

    void move(PdfPoint to) {
        if (subpaths.size() == MOST_SUBPATHS) {
            subpaths.remove(MOST_SUBPATHS - 1);
        }
        subpaths.add(new PdfSubpath(to));
    }

    void line(PdfPoint to) {
        if (subpaths.isEmpty()) {
            move(to);
        } else {
            last().line(to);
        }
    }

    void curve(PdfPoint to) {
        line(to);
        last().bend();
    }

    void close() {
        if (!subpaths.isEmpty()) {
            last().close();
        }
    }

    private PdfSubpath last() {
        return subpaths.get(subpaths.size() - 1);
    }

    boolean isEmpty() {
        return subpaths.isEmpty();
    }

    void clear() {
        subpaths.clear();
    }

    /** The rectangle around all of it. */
    PdfBox bounds() {
        return subpaths.stream().map(PdfSubpath::bounds).reduce(PdfBox::union).orElse(PdfBox.NOTHING);
    }

    /** Gives each level or upright line of the outline to the sheet, as a box as thick as the pen. */
    void stroke(float thickness, PdfBox clip, PdfSheet sheet) {
        for (PdfSubpath subpath : subpaths) {
            subpath.lines(thickness).forEach(line -> sheet.line(line.intersect(clip)));
        }
    }

    /** Gives each filled rectangle to the sheet. */
    void fill(PdfBox clip, PdfSheet sheet) {
        for (PdfSubpath subpath : subpaths) {
            if (subpath.isBar() || subpath.isRectangle()) {
                sheet.area(subpath.bounds().intersect(clip));
            } else {
                sheet.shape();
            }
        }
    }
}
