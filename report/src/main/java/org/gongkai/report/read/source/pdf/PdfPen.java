package org.gongkai.report.read.source.pdf;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;

/** Carries out the path operators of content streams and gives the sheet the lines and areas they draw. */
final class PdfPen {

    /** Path operators, each with how many numbers it takes. */
    private static final Map<String, Integer> OPERATORS = Map.ofEntries(
            Map.entry("m", 2),
            Map.entry("l", 2),
            Map.entry("c", 6),
            Map.entry("v", 4),
            Map.entry("y", 4),
            Map.entry("re", 4),
            Map.entry("h", 0),
            Map.entry("W", 0),
            Map.entry("W*", 0),
            Map.entry("S", 0),
            Map.entry("s", 0),
            Map.entry("f", 0),
            Map.entry("F", 0),
            Map.entry("f*", 0),
            Map.entry("B", 0),
            Map.entry("B*", 0),
            Map.entry("b", 0),
            Map.entry("b*", 0),
            Map.entry("n", 0));

    private final PdfSheet sheet;
    private final PdfPath path = new PdfPath();
    private Deque<PdfBox> saved = new ArrayDeque<>();
    private PdfBox clip;
    private boolean clips;

    PdfPen(PdfSheet sheet) {
        this.sheet = sheet;
        clip = sheet.page();
    }

    /** Begins afresh, whatever the last stream left. */
    void begin() {
        clip = sheet.page();
        clips = false;
        saved.clear();
        path.clear();
    }

    static boolean knows(String operator) {
        return OPERATORS.containsKey(operator);
    }

    void save() {
        saved.push(clip);
    }

    void restore() {
        clip = saved.isEmpty() ? clip : saved.pop();
    }

    /** A stream within the stream begins; what it saves and forgets to restore must not leak out. */
    Deque<PdfBox> beginForm() {
        Deque<PdfBox> outer = saved;
        outer.push(clip);
        saved = new ArrayDeque<>();
        return outer;
    }

    void endForm(Deque<PdfBox> outer) {
        saved = outer;
        restore();
    }

    /** Carries out one operator, unless numbers are missing before it; the pen's thickness is in points. */
    void draw(String operator, float[] n, PdfPlane plane, float thickness) {
        if (n.length < OPERATORS.getOrDefault(operator, 0)) {
            return;
        }
        switch (operator) {
            case "m" -> path.move(plane.at(n[0], n[1]));
            case "l" -> path.line(plane.at(n[0], n[1]));
            case "c" -> path.curve(plane.at(n[4], n[5]));
            case "v", "y" -> path.curve(plane.at(n[2], n[3]));
            case "re" -> rectangle(n[0], n[1], n[0] + n[2], n[1] + n[3], plane);
            case "h" -> path.close();
            case "W", "W*" -> clips = true;
            default -> paint(operator, thickness);
        }
    }

    private void rectangle(float x1, float y1, float x2, float y2, PdfPlane plane) {
        path.move(plane.at(x1, y1));
        path.line(plane.at(x2, y1));
        path.line(plane.at(x2, y2));
        path.line(plane.at(x1, y2));
        path.close();
    }

    private void paint(String operator, float thickness) {
        switch (operator) {
            case "f", "F", "f*" -> path.fill(clip, sheet);
            case "S" -> path.stroke(thickness, clip, sheet);
            case "s" -> {
                path.close();
                path.stroke(thickness, clip, sheet);
            }
            case "B", "B*", "b", "b*" -> {
                path.fill(clip, sheet);
                path.close();
                path.stroke(thickness, clip, sheet);
            }
            default -> {}
        }
        if (clips && !path.isEmpty()) {
            clip = clip.intersect(path.bounds());
        }
        clips = false;
        path.clear();
    }
}
