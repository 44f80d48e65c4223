package org.gongkai.report.read.source.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.report.Place;
import org.gongkai.report.read.source.Block;
import org.gongkai.report.read.source.ProseLine;
import org.gongkai.report.read.source.SourceDocument;
import org.jspecify.annotations.Nullable;

/** Joins the lines of a paragraph, also across a page break, and numbers lines and tables. */
final class PdfParagraphs {

    /** How far, in ems, a line may begin from the left edge and still continue the one above. */
    private static final float INDENT = 1;

    /** Lines of one paragraph differ no more than this in size, and in distance from the usual. */
    private static final float SAME_SIZE = 1.15f;

    private static final float SAME_LEADING = 1.35f;

    private final Map<Integer, Optional<PdfTextBlock>> commonBlocks = new HashMap<>();
    private final List<PdfPage> pages;
    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder paragraph = new StringBuilder();
    private Place begun = Place.NOWHERE;
    private @Nullable PdfLine last;
    private @Nullable PdfTextBlock blockOfLast;
    private int tables;

    private PdfParagraphs(List<PdfPage> pages) {
        this.pages = pages;
    }

    /** The document these pages make. */
    static SourceDocument join(List<PdfPage> pages) {
        PdfParagraphs joining = new PdfParagraphs(pages);
        pages.forEach(joining::add);
        joining.endParagraph();
        return new SourceDocument(joining.blocks);
    }

    private void add(PdfPage page) {
        PdfTextBlock own = PdfTextBlock.of(page);
        PdfTextBlock block = own == null ? common(width(page)) : own;
        int line = 0;
        for (PdfPiece piece : page.pieces()) {
            if (piece instanceof PdfTable table) {
                endParagraph();
                blocks.add(table.grid(page.number(), ++tables));
            } else if (piece instanceof PdfLine text) {
                add(text, Place.line(page.number(), ++line), block);
            }
        }
    }

    /** The text block of all pages as wide, where a page alone does not tell. */
    private @Nullable PdfTextBlock common(int width) {
        return commonBlocks
                .computeIfAbsent(width, w -> {
                    List<PdfPage> alike =
                            pages.stream().filter(page -> width(page) == w).toList();
                    return Optional.ofNullable(PdfTextBlock.common(alike));
                })
                .orElse(null);
    }

    private static int width(PdfPage page) {
        return Math.round(page.sheet().width() / 4);
    }

    private void add(PdfLine line, Place at, @Nullable PdfTextBlock block) {
        if (last != null && blockOfLast != null && block != null && continues(last, blockOfLast, line, block, at)) {
            paragraph.append(needsBlank(line) ? " " : "");
        } else {
            endParagraph();
            begun = at;
        }
        paragraph.append(line.text());
        last = line;
        blockOfLast = block;
    }

    private void endParagraph() {
        if (last != null) {
            blocks.add(new ProseLine(paragraph.toString(), begun));
            paragraph.setLength(0);
            last = null;
        }
    }

    private static boolean continues(
            PdfLine above, PdfTextBlock aboveBlock, PdfLine line, PdfTextBlock block, Place at) {
        return above.isPlain()
                && line.isPlain()
                && reachesEdge(above, aboveBlock, line)
                && Math.abs(line.box().left() - block.left()) < INDENT * line.size()
                && Math.max(line.size(), above.size()) < SAME_SIZE * Math.min(line.size(), above.size())
                && (at.line() == 1 || line.baseline() - above.baseline() < SAME_LEADING * block.leading(line))
                && (block.indents() || !endsSentence(above));
    }

    /** Where no indent marks paragraphs, a full line that ends a sentence may end one. */
    private static boolean endsSentence(PdfLine line) {
        String text = line.text();
        return PdfCharacters.endsSentence(text.codePointBefore(text.length()));
    }

    /** True if the line above is full, or what begins the next line would not have fitted on it. */
    private static boolean reachesEdge(PdfLine above, PdfTextBlock block, PdfLine next) {
        float room = block.right() - above.box().right();
        return room < Math.max(PdfTextBlock.RAGGED * above.size(), next.firstWord() + 0.3f * above.size());
    }

    private boolean needsBlank(PdfLine line) {
        int before = paragraph.codePointBefore(paragraph.length());
        return !PdfCharacters.isWide(before)
                && !PdfCharacters.isWide(line.text().codePointAt(0))
                && before != '-'
                && before != '/';
    }
}
