package org.gongkai.report.read.source.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Sets the characters of one line from left to right, with a blank where a gap is one. */
final class PdfLineSetter {

    /** A gap this wide, in ems, parts chunks. */
    private static final float WIDE_GAP = 1.5f;

    /** A gap this wide, in ems, between letters or digits is a blank. */
    private static final float BLANK_GAP = 0.25f;

    /** Gaps of a line stretched to full width differ no more than this, in ems. */
    private static final float EVEN = 0.1f;

    private final List<PdfGlyph> glyphs;
    private final List<PdfLine.Chunk> chunks = new ArrayList<>();
    private final List<PdfGlyph> set = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private float chunkLeft;
    private float end;
    private boolean blank;
    private boolean chunkSpaced;
    private boolean stretched;

    PdfLineSetter(List<PdfGlyph> line) {
        glyphs = line;
    }

    /** Adds the line, unless nothing but blanks stands on it. */
    void addTo(List<PdfLine> lines) {
        List<PdfGlyph> inOrder = glyphs.stream()
                .map(PdfGlyph::upright)
                .sorted(Comparator.comparingDouble(PdfGlyph::x))
                .toList();
        stretched = isStretched(inOrder);
        inOrder.forEach(this::set);
        if (!set.isEmpty()) {
            endChunk();
            boolean turned = glyphs.get(0).turn() != 0;
            lines.add(new PdfLine(chunks, turned ? boxOfTurned() : box(), size(), firstWord(), turned));
        }
    }

    /** Chinese characters spread evenly over a line, as a short line or a name is when both its ends are aligned. */
    private static boolean isStretched(List<PdfGlyph> glyphs) {
        if (glyphs.size() < 3) {
            return false;
        }
        float first = glyphs.get(1).x() - glyphs.get(0).end();
        for (int i = 0; i < glyphs.size(); i++) {
            PdfGlyph glyph = glyphs.get(i);
            float gap = i == 0 ? first : glyph.x() - glyphs.get(i - 1).end();
            if (glyph.isBlank()
                    || !PdfCharacters.isWide(glyph.text().codePointAt(0))
                    || Math.abs(gap - first) > EVEN * glyph.size()) {
                return false;
            }
        }
        return true;
    }

    private void set(PdfGlyph glyph) {
        if (glyph.isBlank()) {
            blank = true;
        } else if (!doublesOneOfLastTwo(glyph)) {
            append(glyph);
        }
    }

    private boolean doublesOneOfLastTwo(PdfGlyph glyph) {
        int last = set.size() - 1;
        return (last >= 0 && glyph.doubles(set.get(last))) || (last >= 1 && glyph.doubles(set.get(last - 1)));
    }

    private void append(PdfGlyph glyph) {
        float gap = glyph.x() - end;
        if (set.isEmpty()) {
            beginChunk(glyph);
        } else if (gap > WIDE_GAP * glyph.size() && !stretched) {
            endChunk();
            beginChunk(glyph);
        } else if (blank || (gap > BLANK_GAP * glyph.size() && isNarrow(glyph))) {
            text.append(' ');
        }
        text.append(glyph.text());
        end = set.isEmpty() ? glyph.end() : Math.max(end, glyph.end());
        blank = false;
        set.add(glyph);
    }

    private boolean isNarrow(PdfGlyph next) {
        return !PdfCharacters.isWide(text.codePointBefore(text.length()))
                && !PdfCharacters.isWide(next.text().codePointAt(0));
    }

    private void beginChunk(PdfGlyph first) {
        chunkLeft = first.x();
        chunkSpaced = blank;
    }

    private void endChunk() {
        chunks.add(new PdfLine.Chunk(text.toString(), chunkLeft, end, chunkSpaced));
        text.setLength(0);
    }

    private PdfBox box() {
        float baseline = (float) set.stream().mapToDouble(PdfGlyph::y).max().orElse(0);
        return new PdfBox(set.get(0).x(), baseline - size(), end, baseline);
    }

    private PdfBox boxOfTurned() {
        return glyphs.stream()
                .map(g -> new PdfBox(g.centreX(), g.centreY(), g.centreX(), g.centreY()))
                .reduce(PdfBox::union)
                .orElse(PdfBox.NOTHING);
    }

    private float size() {
        return (float) set.stream().mapToDouble(PdfGlyph::size).average().orElse(0);
    }

    /** Letters and digits up to the first blank stay together; a Chinese character stands alone. */
    private float firstWord() {
        int last = 0;
        while (last + 1 < set.size() && joins(set.get(last), set.get(last + 1))) {
            last++;
        }
        return set.get(last).end() - set.get(0).x();
    }

    private static boolean joins(PdfGlyph glyph, PdfGlyph next) {
        return next.x() - glyph.end() < BLANK_GAP * next.size()
                && !PdfCharacters.isWide(glyph.text().codePointAt(0))
                && !PdfCharacters.isWide(next.text().codePointAt(0));
    }
}
