package org.gongkai.report.read.source.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Sets characters into lines by their baselines. */
final class PdfLines {

    /** How far baselines of one line may differ, in ems of the smaller character. */
    private static final float SAME_BASELINE = 0.6f;

    private PdfLines() {}

    /** Lines from top to bottom, then those that run in other directions. */
    static List<PdfLine> of(List<PdfGlyph> glyphs) {
        List<PdfLine> lines = new ArrayList<>();
        for (int turn = 0; turn < 4; turn++) {
            int direction = turn;
            List<PdfGlyph> running =
                    glyphs.stream().filter(g -> g.turn() == direction).toList();
            for (List<PdfGlyph> line : byBaseline(running)) {
                new PdfLineSetter(line).addTo(lines);
            }
        }
        return lines;
    }

    /** The text of a cell, its lines joined by line feeds. */
    static String cellText(List<PdfGlyph> glyphs) {
        StringBuilder text = new StringBuilder();
        for (PdfLine line : of(glyphs)) {
            text.append(text.isEmpty() ? "" : "\n").append(line.textInCell().strip());
        }
        return text.toString().strip();
    }

    private static List<List<PdfGlyph>> byBaseline(List<PdfGlyph> glyphs) {
        List<PdfGlyph> sorted = new ArrayList<>(glyphs);
        sorted.sort(Comparator.comparingDouble(g -> g.upright().y()));
        List<List<PdfGlyph>> lines = new ArrayList<>();
        float baseline = 0;
        float size = 0;
        for (PdfGlyph glyph : sorted) {
            float y = glyph.upright().y();
            if (lines.isEmpty() || y - baseline > SAME_BASELINE * Math.min(size, glyph.size())) {
                lines.add(new ArrayList<>());
                baseline = y;
                size = glyph.size();
            }
            lines.get(lines.size() - 1).add(glyph);
        }
        return lines;
    }
}
