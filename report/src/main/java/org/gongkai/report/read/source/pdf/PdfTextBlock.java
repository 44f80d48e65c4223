package org.gongkai.report.read.source.pdf;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * The block of text of a page: where full lines begin and end, and how its paragraphs look.
 *
 * @param left left edge, in points
 * @param right right edge, in points
 * @param indents true if first lines of paragraphs are indented
 * @param leadings least distance of baselines of two lines that follow each other, in points, by their rounded size
 */
record PdfTextBlock(float left, float right, boolean indents, Map<Integer, Float> leadings) {

    /** Shortest text block, as a share of the page's width: lines that end before it are all short. */
    private static final float NARROWEST = 0.6f;

    /** How far, in ems, from the edge a full line may end. */
    static final float RAGGED = 1.5f;

    /** Full lines a page needs to tell its own edges. */
    private static final int FEWEST_FULL_LINES = 10;

    /** The text block of a page by its own lines; null if they are too few to tell. */
    static @Nullable PdfTextBlock of(PdfPage page) {
        return of(List.of(page), FEWEST_FULL_LINES);
    }

    /** The text block pages of one width have in common; null if all their lines are short. */
    static @Nullable PdfTextBlock common(List<PdfPage> pages) {
        return of(pages, 1);
    }

    private static @Nullable PdfTextBlock of(List<PdfPage> pages, int fewestFullLines) {
        List<PdfLine> lines =
                pages.stream().flatMap(page -> page.plainLines().stream()).toList();
        if (lines.isEmpty()) {
            return null;
        }
        float right = -agreed(lines, line -> -line.box().right());
        float left = agreed(lines, line -> line.box().left());
        long full = lines.stream()
                .filter(line -> line.box().right() >= right - RAGGED * line.size())
                .count();
        if (full < fewestFullLines || right < NARROWEST * pages.get(0).sheet().width()) {
            return null;
        }
        boolean indents = lines.stream().anyMatch(line -> isIndent((line.box().left() - left) / line.size()));
        Map<Integer, Float> leadings = new HashMap<>();
        pages.forEach(page -> addLeadings(page.plainLines(), right, leadings));
        return new PdfTextBlock(left, right, indents, leadings);
    }

    /** The outermost place another line agrees with, within half an em; the outermost if none agree. */
    private static float agreed(List<PdfLine> lines, ToDoubleFunction<PdfLine> place) {
        List<PdfLine> sorted =
                lines.stream().sorted(Comparator.comparingDouble(place)).toList();
        for (int i = 1; i < sorted.size(); i++) {
            double outer = place.applyAsDouble(sorted.get(i - 1));
            if (place.applyAsDouble(sorted.get(i)) - outer <= sorted.get(i).size() / 2) {
                return (float) outer;
            }
        }
        return (float) place.applyAsDouble(sorted.get(0));
    }

    private static boolean isIndent(float ems) {
        return 1.5f < ems && ems < 2.6f;
    }

    /** Only full lines tell: what follows them mostly goes on with their paragraph. */
    private static void addLeadings(List<PdfLine> lines, float right, Map<Integer, Float> leadings) {
        for (int i = 1; i < lines.size(); i++) {
            PdfLine above = lines.get(i - 1);
            int size = Math.round(above.size());
            float distance = lines.get(i).baseline() - above.baseline();
            boolean full = above.box().right() >= right - RAGGED * size;
            if (full
                    && distance > 0.9f * size
                    && size == Math.round(lines.get(i).size())) {
                leadings.merge(size, distance, Math::min);
            }
        }
    }

    /** Least distance of baselines of such lines; without limit where none follow each other. */
    float leading(PdfLine line) {
        return leadings.getOrDefault(Math.round(line.size()), Float.MAX_VALUE);
    }
}
