package org.gongkai.report.read.source.pdf;

import java.util.ArrayList;
import java.util.List;

/** What one page shows: characters, ruling lines and shaded areas, each where it stands, in the order drawn. */
final class PdfSheet {

    /** A filled bar up to this thick is a ruling line, beyond it an area; in points. */
    static final float THICKEST_RULE = 3;

    /** A page with more ruling lines, or areas, than this is a drawing; the rest is not kept. */
    static final int MOST_RULES = 20_000;

    private final PdfBox page;
    private final List<PdfGlyph> glyphs = new ArrayList<>();
    private final List<PdfRule> level = new ArrayList<>();
    private final List<PdfRule> upright = new ArrayList<>();
    private final List<PdfBox> areas = new ArrayList<>();
    private final int[] turns = new int[4];
    private int shown;
    private int unknown;
    private int pictures;
    private int shapes;

    PdfSheet(PdfBox page) {
        this.page = page;
    }

    void glyph(PdfGlyph glyph) {
        if (glyph.text().isEmpty()) {
            return;
        }
        shown += glyph.isBlank() ? 0 : 1;
        turns[glyph.turn()]++;
        if (glyph.text().equals(PdfGlyph.UNKNOWN)) {
            unknown++;
        }
        if (page.contains(glyph.centreX(), glyph.centreY())) {
            glyphs.add(glyph);
        }
    }

    /** A character that runs aslant, as a watermark does: text, but not to be read. */
    void aslant() {
        shown++;
    }

    void picture() {
        pictures++;
    }

    /** A filled shape that is no rectangle. */
    void shape() {
        shapes++;
    }

    /** A drawn line, given as a box as thick as the pen. */
    void line(PdfBox line) {
        if (!line.isEmpty() && isBar(line)) {
            boolean isLevel = line.width() >= line.height();
            rule(line, isLevel, !isLevel);
        }
    }

    /** True if a rectangle is so thin, or so much longer than thick, that it looks like a line. */
    static boolean isBar(PdfBox box) {
        float thickness = Math.min(box.width(), box.height());
        float length = Math.max(box.width(), box.height());
        return thickness <= THICKEST_RULE || (thickness <= 2 * THICKEST_RULE && length >= 8 * thickness);
    }

    /** A filled rectangle. A small square may belong to a dotted line of either direction. */
    void area(PdfBox area) {
        if (area.isEmpty() || areas.size() >= MOST_RULES) {
            return;
        }
        boolean square = area.width() <= THICKEST_RULE && area.height() <= THICKEST_RULE;
        if (isBar(area)) {
            rule(area, square || area.width() >= area.height(), square || area.width() < area.height());
        } else {
            areas.add(area);
        }
    }

    private void rule(PdfBox box, boolean isLevel, boolean isUpright) {
        if (isLevel && level.size() <= MOST_RULES) {
            level.add(new PdfRule((box.top() + box.bottom()) / 2, box.left(), box.right()));
        }
        if (isUpright && upright.size() <= MOST_RULES) {
            upright.add(new PdfRule((box.left() + box.right()) / 2, box.top(), box.bottom()));
        }
    }

    PdfBox page() {
        return page;
    }

    List<PdfGlyph> glyphs() {
        return glyphs;
    }

    List<PdfRule> levelRules() {
        return level;
    }

    List<PdfRule> uprightRules() {
        return upright;
    }

    List<PdfBox> areas() {
        return areas;
    }

    /** Quarter turns clockwise most of the text runs by. */
    int prevailingTurn() {
        int most = 0;
        for (int turn = 1; turn < turns.length; turn++) {
            most = turns[turn] > turns[most] ? turn : most;
        }
        return most;
    }

    /** Characters that are no blanks. */
    int shown() {
        return shown;
    }

    /** Of these, the ones the file does not tell. */
    int unknown() {
        return unknown;
    }

    int pictures() {
        return pictures;
    }

    int shapes() {
        return shapes;
    }
}
