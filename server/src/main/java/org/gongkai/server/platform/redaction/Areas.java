package org.gongkai.server.platform.redaction;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;

/** The boxes of a document, each in the user space of its page (各页的遮盖框). */
final class Areas {

    /** Points a glyph is probed at, each way. */
    private static final int PROBES = 5;

    /** A glyph goes if this share of it is covered: less, and a box that touches the next line would take that too. */
    private static final double GLYPH_SHARE = 0.2;

    /** A drawing goes if this share of it is covered: a frame around the box stays. */
    private static final double DRAWING_SHARE = 0.5;

    /** Lines have no width of their own, in points. */
    private static final double LINE = 0.1;

    private final Map<Integer, List<Rectangle2D>> pages = new HashMap<>();

    static Areas none() {
        return new Areas();
    }

    /** @throws IllegalArgumentException if the document lacks a page */
    static Areas of(PDDocument document, List<Area> areas) {
        Areas all = new Areas();
        for (Area area : areas) {
            if (area.page() > document.getNumberOfPages()) {
                throw new IllegalArgumentException(
                        "A box on page " + area.page() + " of " + document.getNumberOfPages() + " pages");
            }
            all.add(area.page() - 1, area.on(document.getPage(area.page() - 1)));
        }
        return all;
    }

    /** The same boxes, to add others to. */
    Areas copy() {
        Areas copy = new Areas();
        pages.forEach((page, places) -> copy.pages.put(page, new ArrayList<>(places)));
        return copy;
    }

    void add(int page, Rectangle2D place) {
        pages.computeIfAbsent(page, none -> new ArrayList<>()).add(place);
    }

    boolean isEmpty() {
        return pages.isEmpty();
    }

    /** Those of a page, from 0. */
    List<Rectangle2D> on(int page) {
        return pages.getOrDefault(page, List.of());
    }

    /** Whether a glyph lies under a box, with its middle or with a good part. */
    boolean cover(Glyph glyph) {
        return on(glyph.page()).stream().anyMatch(box -> covers(box, glyph));
    }

    /** Whether a drawing lies mostly under a box. */
    boolean cover(int page, Rectangle2D drawing) {
        Rectangle2D drawn = new Rectangle2D.Double(
                drawing.getX() - LINE / 2,
                drawing.getY() - LINE / 2,
                drawing.getWidth() + LINE,
                drawing.getHeight() + LINE);
        return on(page).stream().anyMatch(box -> {
            Rectangle2D common = box.createIntersection(drawn);
            return common.getWidth() > 0 && common.getHeight() > 0 && size(common) >= DRAWING_SHARE * size(drawn);
        });
    }

    private static boolean covers(Rectangle2D box, Glyph glyph) {
        int covered = 0;
        for (int column = 0; column < PROBES; column++) {
            for (int row = 0; row < PROBES; row++) {
                double x = glyph.width() * (column + 0.5) / PROBES;
                double y = Box.BOTTOM + (Box.TOP - Box.BOTTOM) * (row + 0.5) / PROBES;
                covered += box.contains(glyph.at(x, y)) ? 1 : 0;
            }
        }
        double middle = (Box.TOP + Box.BOTTOM) / 2;
        return covered >= GLYPH_SHARE * PROBES * PROBES || box.contains(glyph.at(glyph.width() / 2, middle));
    }

    private static double size(Rectangle2D one) {
        return one.getWidth() * one.getHeight();
    }
}
