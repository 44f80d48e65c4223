package org.gongkai.report.read.source.pdf;

/** A rectangle on the page as shown, in points from its upper left corner, y downward. */
record PdfBox(float left, float top, float right, float bottom) {

    /** No part of any page. */
    static final PdfBox NOTHING = new PdfBox(0, 0, -1, -1);

    /** The rectangle two opposite corners span. */
    static PdfBox between(PdfPoint a, PdfPoint b) {
        return new PdfBox(
                Math.min(a.x(), b.x()), Math.min(a.y(), b.y()), Math.max(a.x(), b.x()), Math.max(a.y(), b.y()));
    }

    /** The same, grown to both sides and to top and bottom. */
    PdfBox grown(float sideways, float upDown) {
        return new PdfBox(left - sideways, top - upDown, right + sideways, bottom + upDown);
    }

    float width() {
        return right - left;
    }

    float height() {
        return bottom - top;
    }

    boolean isEmpty() {
        return right < left || bottom < top;
    }

    /** True if the point lies within, edges included. */
    boolean contains(float x, float y) {
        return left <= x && x <= right && top <= y && y <= bottom;
    }

    /** What both cover; empty if they do not meet. */
    PdfBox intersect(PdfBox other) {
        return new PdfBox(
                Math.max(left, other.left),
                Math.max(top, other.top),
                Math.min(right, other.right),
                Math.min(bottom, other.bottom));
    }

    /** The smallest that covers both. */
    PdfBox union(PdfBox other) {
        return new PdfBox(
                Math.min(left, other.left),
                Math.min(top, other.top),
                Math.max(right, other.right),
                Math.max(bottom, other.bottom));
    }
}
