package org.gongkai.report.read.source.pdf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** Where the columns, or rows, of a table begin and end: ascending places, one more than there are columns. */
record PdfEdges(List<Float> places) {

    PdfEdges {
        places = List.copyOf(places);
    }

    /**
     * Edges where lines stand, and beyond the outermost where at least two crossing lines end, as in a table drawn
     * without its outer border.
     *
     * @param lines lines that stand at edges, sorted
     * @param crossing lines that run from edge to edge
     */
    static PdfEdges of(List<PdfRule> lines, List<PdfRule> crossing) {
        List<Float> places = places(lines);
        Stream<Float> starts = crossing.stream().map(PdfRule::from);
        addIfOpen(places, 0, commonEnd(starts.sorted().toList()));
        Stream<Float> ends = crossing.stream().map(PdfRule::to);
        addIfOpen(
                places,
                places.size(),
                commonEnd(ends.sorted(Collections.reverseOrder()).toList()));
        return new PdfEdges(places);
    }

    /** One place for all lines that stand within tolerance of each other. */
    private static List<Float> places(List<PdfRule> lines) {
        List<Float> places = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= lines.size(); i++) {
            if (i == lines.size() || lines.get(i).at() - lines.get(i - 1).at() > PdfRulings.TOLERANCE) {
                places.add((lines.get(start).at() + lines.get(i - 1).at()) / 2);
                start = i;
            }
        }
        return places;
    }

    /** The outermost end, if the next one agrees; otherwise not a number. */
    private static float commonEnd(List<Float> fromOutermost) {
        boolean agree = fromOutermost.size() > 1
                && Math.abs(fromOutermost.get(0) - fromOutermost.get(1)) <= PdfRulings.TOLERANCE;
        return agree ? fromOutermost.get(0) : Float.NaN;
    }

    private static void addIfOpen(List<Float> places, int index, float end) {
        boolean beyond = index == 0
                ? end < places.get(0) - PdfRulings.TOLERANCE
                : end > places.get(index - 1) + PdfRulings.TOLERANCE;
        if (beyond) {
            places.add(index, end);
        }
    }

    /** Columns, or rows, between them. */
    int gaps() {
        return places.size() - 1;
    }

    float at(int edge) {
        return places.get(edge);
    }

    float first() {
        return places.get(0);
    }

    float last() {
        return places.get(places.size() - 1);
    }

    /** The edge nearest to a place. */
    int nearest(float place) {
        int found = Collections.binarySearch(places, place);
        int next = found < 0 ? -found - 1 : found;
        if (next == 0 || next == places.size()) {
            return Math.min(next, places.size() - 1);
        }
        return place - places.get(next - 1) < places.get(next) - place ? next - 1 : next;
    }

    /** The column, or row, a place lies in; -1 outside. */
    int gap(float place) {
        if (place < first() || place >= last()) {
            return -1;
        }
        int found = Collections.binarySearch(places, place);
        return found < 0 ? -found - 2 : found;
    }

    /** The same without inner edges that carry no wall. */
    PdfEdges keeping(boolean[] carriesWall) {
        List<Float> kept = new ArrayList<>();
        for (int edge = 0; edge < places.size(); edge++) {
            if (carriesWall[edge] || edge == 0 || edge == places.size() - 1) {
                kept.add(places.get(edge));
            }
        }
        return new PdfEdges(kept);
    }
}
