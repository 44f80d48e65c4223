package org.gongkai.report.read.source.pdf;

import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * Turns points of a page's own space into points of the page as shown.
 *
 * @param frame the part of the page that is shown
 * @param turn quarter turns clockwise the page is shown turned by
 */
record PdfView(PDRectangle frame, int turn) {

    /** The page as its own rotation shows it, turned further by so many quarters clockwise. */
    static PdfView of(PDPage page, int further) {
        return new PdfView(page.getCropBox(), Math.floorMod(page.getRotation() / 90 + further, 4));
    }

    PdfPoint at(float x, float y) {
        float fromLeft = x - frame.getLowerLeftX();
        float fromBottom = y - frame.getLowerLeftY();
        return switch (turn) {
            case 1 -> new PdfPoint(fromBottom, fromLeft);
            case 2 -> new PdfPoint(frame.getWidth() - fromLeft, fromBottom);
            case 3 -> new PdfPoint(frame.getHeight() - fromBottom, frame.getWidth() - fromLeft);
            default -> new PdfPoint(fromLeft, frame.getHeight() - fromBottom);
        };
    }

    /** The whole page as shown. */
    PdfBox page() {
        boolean sideways = turn % 2 == 1;
        return new PdfBox(
                0, 0, sideways ? frame.getHeight() : frame.getWidth(), sideways ? frame.getWidth() : frame.getHeight());
    }
}
