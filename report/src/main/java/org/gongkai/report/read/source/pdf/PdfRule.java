package org.gongkai.report.read.source.pdf;

/**
 * A ruling line: horizontal at height {@code at} from left to right, or vertical at {@code at} from top to bottom, in
 * points of the page as shown.
 */
record PdfRule(float at, float from, float to) {

    float length() {
        return to - from;
    }

    /** True if it covers the stretch but for a tolerance at both ends. */
    boolean covers(float start, float end, float tolerance) {
        return from <= start + tolerance && to >= end - tolerance;
    }
}
