package org.gongkai.server.platform.redaction;

import java.awt.geom.AffineTransform;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Rectangle2D;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * A box on a page under which nothing may be left (遮盖框): text, pictures and drawings. Its measures are per cent of the page
 * as it is shown, from its upper left corner, so that they fit a picture of whatever size.
 *
 * @param page page, from 1
 */
public record Area(int page, double x, double y, double width, double height) {

    private static final double WHOLE = 100;

    /** What rounding may add. */
    private static final double SLACK = 0.01;

    /** @throws IllegalArgumentException if it is empty or reaches beyond its page */
    public Area {
        if (page < 1 || !isOnPage(x, y, width, height)) {
            throw new IllegalArgumentException("A box of " + width + " x " + height + " % at " + x + ", " + y
                    + " on page " + page + "; it must have an extent and lie on the page");
        }
    }

    /** Whether a box of these measures has an extent and lies on a page. */
    public static boolean isOnPage(double x, double y, double width, double height) {
        return x >= 0 && y >= 0 && width > 0 && height > 0 && x + width <= WHOLE + SLACK && y + height <= WHOLE + SLACK;
    }

    /** A place of user space as it is shown; what lies beyond the page is cut off, and at least a hair of it is left. */
    static Area of(int number, PDPage page, Rectangle2D place) {
        Rectangle2D shown =
                inverse(toUserSpace(page)).createTransformedShape(place).getBounds2D();
        double hair = 0.1;
        double left = clamp(shown.getMinX(), 0, WHOLE - hair);
        double top = clamp(shown.getMinY(), 0, WHOLE - hair);
        double right = clamp(shown.getMaxX(), left + hair, WHOLE);
        double bottom = clamp(shown.getMaxY(), top + hair, WHOLE);
        return new Area(number, left, top, right - left, bottom - top);
    }

    /** Where it lies in the user space of its page. */
    Rectangle2D on(PDPage shown) {
        return toUserSpace(shown)
                .createTransformedShape(new Rectangle2D.Double(x, y, width, height))
                .getBounds2D();
    }

    /** From per cent of what is shown to user space; a page may be turned by quarters, clockwise. */
    private static AffineTransform toUserSpace(PDPage page) {
        PDRectangle crop = page.getCropBox();
        AffineTransform turned = AffineTransform.getTranslateInstance(crop.getLowerLeftX(), crop.getLowerLeftY());
        turned.scale(crop.getWidth() / WHOLE, crop.getHeight() / WHOLE);
        turned.concatenate(
                switch (Math.floorMod(page.getRotation(), 360)) {
                    case 90 -> new AffineTransform(0, 1, 1, 0, 0, 0);
                    case 180 -> new AffineTransform(-1, 0, 0, 1, WHOLE, 0);
                    case 270 -> new AffineTransform(0, -1, -1, 0, WHOLE, WHOLE);
                    default -> new AffineTransform(1, 0, 0, -1, 0, WHOLE);
                });
        return turned;
    }

    private static AffineTransform inverse(AffineTransform transform) {
        try {
            return transform.createInverse();
        } catch (NoninvertibleTransformException e) {
            throw new IllegalArgumentException("A page without extent", e);
        }
    }

    private static double clamp(double value, double least, double most) {
        return Math.max(least, Math.min(most, value));
    }
}
