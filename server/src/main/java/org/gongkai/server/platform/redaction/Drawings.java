package org.gongkai.server.platform.redaction;

import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;
import org.jspecify.annotations.Nullable;

/**
 * What is drawn with lines and curves on pages with boxes (路径), piece by piece: a signature, a drawing, letters that were made
 * curves. Paths that only clip are left out, for nothing is seen of them.
 */
final class Drawings {

    private final Areas areas;
    private final List<Painted> painted = new ArrayList<>();
    private List<Piece> path = new ArrayList<>();
    private boolean clips;

    /** A path that an operator paints. */
    private record Painted(Content content, int painter, List<Piece> pieces) {}

    /** A part of a path that hangs together: the operators that draw it, and its extent. */
    private static final class Piece {

        private final int page;
        private final List<Integer> operators = new ArrayList<>();
        private @Nullable Rectangle2D extent;

        Piece(int page) {
            this.page = page;
        }

        void reach(Point2D point) {
            if (extent == null) {
                extent = new Rectangle2D.Double(point.getX(), point.getY(), 0, 0);
            } else {
                extent.add(point);
            }
        }
    }

    Drawings(Areas areas) {
        this.areas = areas;
    }

    /** An operator of a content is met. */
    void meet(int page, Content content, int operator, String name, List<COSBase> operands, AffineTransform space) {
        if (areas.on(page).isEmpty()) {
            return;
        }
        switch (name) {
            case OperatorName.MOVE_TO, OperatorName.APPEND_RECT -> {
                path.add(new Piece(page));
                draw(page, operator, points(name, operands), space);
            }
            case OperatorName.LINE_TO,
                    OperatorName.CURVE_TO,
                    OperatorName.CURVE_TO_REPLICATE_INITIAL_POINT,
                    OperatorName.CURVE_TO_REPLICATE_FINAL_POINT,
                    OperatorName.CLOSE_PATH -> draw(page, operator, points(name, operands), space);
            case OperatorName.CLIP_NON_ZERO, OperatorName.CLIP_EVEN_ODD -> clips = true;
            case OperatorName.ENDPATH -> end();
            case OperatorName.STROKE_PATH,
                    OperatorName.CLOSE_AND_STROKE,
                    OperatorName.FILL_NON_ZERO,
                    OperatorName.LEGACY_FILL_NON_ZERO,
                    OperatorName.FILL_EVEN_ODD,
                    OperatorName.FILL_NON_ZERO_AND_STROKE,
                    OperatorName.FILL_EVEN_ODD_AND_STROKE,
                    OperatorName.CLOSE_FILL_NON_ZERO_AND_STROKE,
                    OperatorName.CLOSE_FILL_EVEN_ODD_AND_STROKE -> {
                if (!clips) {
                    painted.add(new Painted(content, operator, path));
                }
                end();
            }
            default -> {} // not about paths
        }
    }

    /** Takes what lies under the boxes out of the contents. */
    void drop() {
        for (Painted one : painted) {
            one.pieces().stream()
                    .filter(piece -> piece.extent != null && areas.cover(piece.page, piece.extent))
                    .forEach(piece -> piece.operators.forEach(one.content()::drop));
        }
        for (Painted one : painted) {
            boolean empty = one.pieces().stream()
                    .flatMap(piece -> piece.operators.stream())
                    .allMatch(one.content()::isDropped);
            if (empty) {
                one.content().drop(one.painter());
            }
        }
    }

    private void draw(int page, int operator, List<Point2D> points, AffineTransform space) {
        if (path.isEmpty()) {
            path.add(new Piece(page));
        }
        Piece piece = path.get(path.size() - 1);
        piece.operators.add(operator);
        points.forEach(point -> piece.reach(space.transform(point, null)));
    }

    private void end() {
        path = new ArrayList<>();
        clips = false;
    }

    private static List<Point2D> points(String name, List<COSBase> operands) {
        double[] numbers = operands.stream()
                .filter(COSNumber.class::isInstance)
                .mapToDouble(number -> ((COSNumber) number).floatValue())
                .toArray();
        List<Point2D> points = new ArrayList<>();
        if (name.equals(OperatorName.APPEND_RECT) && numbers.length == 4) {
            points.add(new Point2D.Double(numbers[0], numbers[1]));
            points.add(new Point2D.Double(numbers[0] + numbers[2], numbers[1]));
            points.add(new Point2D.Double(numbers[0] + numbers[2], numbers[1] + numbers[3]));
            points.add(new Point2D.Double(numbers[0], numbers[1] + numbers[3]));
            return points;
        }
        for (int i = 0; i + 1 < numbers.length; i += 2) {
            points.add(new Point2D.Double(numbers[i], numbers[i + 1]));
        }
        return points;
    }
}
