package org.gongkai.server.platform.redaction;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** A picture in which what boxes cover is black (涂黑的图像): its pixels are other ones, not only hidden. */
final class BlankedPicture {

    private static final int OPAQUE = 0xFF;

    /** A page of A4 at 600 dots an inch; more does not go into memory beside other work. */
    private static final long MOST_PIXELS = 36_000_000;

    private BlankedPicture() {}

    /**
     * The picture without what is covered; a stencil, which paints with the colour of the page, stays one.
     *
     * @param covered shapes in the picture's unit square
     * @throws IOException if it cannot be decoded, or is too large to be
     */
    static PDImageXObject of(PDImage picture, List<Shape> covered, PDDocument document) throws IOException {
        if ((long) picture.getWidth() * picture.getHeight() > MOST_PIXELS) {
            throw new IOException("A picture of " + picture.getWidth() + " by " + picture.getHeight() + " pixels");
        }
        PDImageXObject blanked = picture.isStencil()
                ? stencil(blank(copy(picture.getStencilImage(Color.BLACK)), covered, true), document)
                : LosslessFactory.createFromImage(document, blank(copy(picture.getImage()), covered, false));
        COSBase layer =
                picture instanceof PDImageXObject object ? object.getCOSObject().getItem(COSName.OC) : null;
        if (layer != null) {
            blanked.getCOSObject().setItem(COSName.OC, layer);
        }
        return blanked;
    }

    /** Whether nothing is left under the shapes. */
    static boolean isBlank(PDImage picture, List<Shape> covered) throws IOException {
        BufferedImage pixels = picture.isStencil() ? picture.getStencilImage(Color.BLACK) : picture.getImage();
        for (Shape shape : covered) {
            Shape place = pixels(pixels).createTransformedShape(shape);
            Rectangle bounds = place.getBounds().intersection(new Rectangle(pixels.getWidth(), pixels.getHeight()));
            for (int y = bounds.y; y < bounds.y + bounds.height; y++) {
                for (int x = bounds.x; x < bounds.x + bounds.width; x++) {
                    if (place.contains(x + 0.5, y + 0.5) && !isBlank(pixels.getRGB(x, y), picture.isStencil())) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private static boolean isBlank(int pixel, boolean stencil) {
        return stencil ? pixel >>> 24 == 0 : (pixel & 0xFFFFFF) == 0;
    }

    /** A copy to draw on. Indexed and other rare kinds of pictures take no black: each becomes one of full colours. */
    private static BufferedImage copy(BufferedImage picture) {
        int colours = picture.getColorModel().hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
        int type = picture.getType() == BufferedImage.TYPE_BYTE_GRAY ? BufferedImage.TYPE_BYTE_GRAY : colours;
        BufferedImage plain = new BufferedImage(picture.getWidth(), picture.getHeight(), type);
        Graphics2D pen = plain.createGraphics();
        pen.setComposite(AlphaComposite.Src);
        pen.drawImage(picture, 0, 0, null);
        pen.dispose();
        return plain;
    }

    private static BufferedImage blank(BufferedImage picture, List<Shape> covered, boolean stencil) {
        Graphics2D pen = picture.createGraphics();
        pen.setComposite(stencil ? AlphaComposite.Clear : AlphaComposite.Src);
        pen.setColor(Color.BLACK);
        pen.setStroke(new BasicStroke(2)); // pixels that are covered in part go too
        for (Shape shape : covered) {
            Shape place = pixels(picture).createTransformedShape(shape);
            pen.fill(place);
            pen.draw(place);
        }
        pen.dispose();
        return picture;
    }

    /** From the unit square, whose y runs upwards, to pixels. */
    private static AffineTransform pixels(BufferedImage picture) {
        return new AffineTransform(picture.getWidth(), 0, 0, -picture.getHeight(), 0, picture.getHeight());
    }

    private static PDImageXObject stencil(BufferedImage picture, PDDocument document) throws IOException {
        int stride = (picture.getWidth() + 7) / 8;
        byte[] bits = new byte[stride * picture.getHeight()];
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                boolean painted = picture.getRGB(x, y) >>> 24 > OPAQUE / 2;
                if (!painted) { // 0 paints
                    bits[y * stride + x / 8] |= (byte) (0x80 >> (x % 8));
                }
            }
        }
        PDStream stream = new PDStream(document);
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(bits);
        }
        PDImageXObject stencil = new PDImageXObject(stream, null);
        stencil.setWidth(picture.getWidth());
        stencil.setHeight(picture.getHeight());
        stencil.setBitsPerComponent(1);
        stencil.setStencil(true);
        return stencil;
    }
}
