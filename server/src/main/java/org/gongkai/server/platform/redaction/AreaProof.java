package org.gongkai.server.platform.redaction;

import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/** Proves that nothing is left under the boxes of a file by reading it again: its text in two ways, its pictures (框内验证). */
final class AreaProof {

    /** In points; what begins exactly at an edge is beside the box. */
    private static final double EDGE = 0.5;

    private AreaProof() {}

    /**
     * Demands that a file shows nothing under boxes.
     *
     * @param boxes under which no text may be
     * @param pictured under which pictures must be black
     * @throws AreaRemainsException if something is left
     */
    static void demand(byte[] pdf, Areas boxes, Areas pictured) throws IOException, AreaRemainsException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            GlyphScan scan = GlyphScan.of(document);
            for (Glyph glyph : scan.glyphs()) {
                if (!glyph.text().isEmpty() && boxes.cover(glyph)) {
                    throw new AreaRemainsException(glyph.page() + 1);
                }
            }
            int left = scan.pictures().firstLeft(pictured);
            if (left != Glyph.NOWHERE) {
                throw new AreaRemainsException(left + 1);
            }
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                demandNoText(document, page, boxes.on(page));
            }
        }
    }

    private static void demandNoText(PDDocument document, int page, List<Rectangle2D> boxes)
            throws IOException, AreaRemainsException {
        for (TextPosition text : boxes.isEmpty() ? List.<TextPosition>of() : extracted(document, page)) {
            Point2D middle = middle(text, document.getPage(page).getCropBox());
            boolean left = boxes.stream().anyMatch(box -> shrunk(box).contains(middle));
            if (left && !FoldedText.fold(text.getUnicode()).isEmpty()) {
                throw new AreaRemainsException(page + 1);
            }
        }
    }

    private static Rectangle2D shrunk(Rectangle2D box) {
        return new Rectangle2D.Double(
                box.getX() + EDGE, box.getY() + EDGE, box.getWidth() - 2 * EDGE, box.getHeight() - 2 * EDGE);
    }

    private static List<TextPosition> extracted(PDDocument document, int page) throws IOException {
        List<TextPosition> extracted = new ArrayList<>();
        PDFTextStripper stripper = new PDFTextStripper() {
            @Override
            protected void processTextPosition(@Nullable TextPosition text) {
                if (text != null) {
                    extracted.add(text);
                }
            }
        };
        stripper.setStartPage(page + 1);
        stripper.setEndPage(page + 1);
        stripper.getText(document);
        return extracted;
    }

    /** The middle of a character in user space; PDFBox counts from the corner of what is shown. */
    private static Point2D middle(TextPosition text, PDRectangle crop) {
        AffineTransform em = text.getTextMatrix().createAffineTransform();
        double up = (Box.TOP + Box.BOTTOM) / 2;
        double x = (em.getTranslateX() + text.getEndX()) / 2 + up * em.getShearX() + crop.getLowerLeftX();
        double y = (em.getTranslateY() + text.getEndY()) / 2 + up * em.getScaleY() + crop.getLowerLeftY();
        return new Point2D.Double(x, y);
    }
}
