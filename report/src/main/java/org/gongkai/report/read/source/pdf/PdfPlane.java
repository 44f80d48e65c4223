package org.gongkai.report.read.source.pdf;

import org.apache.pdfbox.util.Matrix;

/**
 * Turns points of the space a content stream draws in at this moment into points of the page as shown.
 *
 * @param matrix current transformation matrix, from the stream's space to the page's own
 * @param view from the page's own space to the page as shown
 */
record PdfPlane(Matrix matrix, PdfView view) {

    PdfPoint at(float x, float y) {
        float ownX = x * matrix.getScaleX() + y * matrix.getShearX() + matrix.getTranslateX();
        float ownY = x * matrix.getShearY() + y * matrix.getScaleY() + matrix.getTranslateY();
        return view.at(ownX, ownY);
    }
}
