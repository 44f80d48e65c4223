package org.gongkai.server.platform.redaction;

import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.util.Matrix;
import org.gongkai.report.write.PdfFace;
import org.jspecify.annotations.Nullable;

/** Draws boxes where text was (涂黑或打码): black, or white with the mask in the bundled face. */
final class Blackout {

    private final PDDocument document;
    private @Nullable PDFont face;

    private Blackout(PDDocument document) {
        this.document = document;
    }

    /** Draws over what the boxes of a person cover too, last, so that nothing is written on them. */
    static void draw(PDDocument document, List<Occurrence> occurrences, Areas areas) throws IOException {
        Map<Integer, List<Box>> pages = occurrences.stream()
                .flatMap(occurrence -> Box.over(occurrence).stream())
                .collect(Collectors.groupingBy(Box::page, TreeMap::new, Collectors.toList()));
        Blackout blackout = new Blackout(document);
        for (Map.Entry<Integer, List<Box>> page : pages.entrySet()) {
            blackout.draw(page.getKey(), page.getValue());
        }
        for (int page = 0; page < document.getNumberOfPages(); page++) {
            blackout.cover(page, areas.on(page));
        }
    }

    private void cover(int page, List<Rectangle2D> places) throws IOException {
        if (places.isEmpty()) {
            return;
        }
        try (PDPageContentStream over =
                new PDPageContentStream(document, document.getPage(page), AppendMode.APPEND, true, true)) {
            over.setNonStrokingColor(0f);
            for (Rectangle2D place : places) {
                over.addRect((float) place.getX(), (float) place.getY(), (float) place.getWidth(), (float)
                        place.getHeight());
            }
            over.fill();
        }
    }

    private void draw(int page, List<Box> boxes) throws IOException {
        try (PDPageContentStream over =
                new PDPageContentStream(document, document.getPage(page), AppendMode.APPEND, true, true)) {
            for (Box box : boxes) {
                over.setNonStrokingColor(box.mask() == null ? 0f : 1f);
                fill(over, box);
                if (box.mask() != null) {
                    over.setNonStrokingColor(0f);
                    write(over, box, PdfFace.bundled().visible(box.mask()));
                }
            }
        }
    }

    private static void fill(PDPageContentStream over, Box box) throws IOException {
        double[][] corners = {{0, Box.BOTTOM}, {box.width(), Box.BOTTOM}, {box.width(), Box.TOP}, {0, Box.TOP}};
        for (int i = 0; i < corners.length; i++) {
            Point2D corner = box.em().transform(new Point2D.Double(corners[i][0], corners[i][1]), null);
            if (i == 0) {
                over.moveTo((float) corner.getX(), (float) corner.getY());
            } else {
                over.lineTo((float) corner.getX(), (float) corner.getY());
            }
        }
        over.closePath();
        over.fill();
    }

    private void write(PDPageContentStream over, Box box, String mask) throws IOException {
        PDFont font = face();
        double width = font.getStringWidth(mask) / 1000;
        if (width == 0) {
            return;
        }
        double scale = Math.min(1, box.width() / width);
        AffineTransform place = new AffineTransform(box.em());
        place.translate((box.width() - width * scale) / 2, 0);
        place.scale(scale, scale);
        over.beginText();
        over.setFont(font, 1);
        over.setTextMatrix(new Matrix(place));
        over.showText(mask);
        over.endText();
    }

    private PDFont face() throws IOException {
        if (face == null) {
            try (InputStream file = PdfFace.bundled().file()) {
                face = PDType0Font.load(document, file);
            }
        }
        return face;
    }
}
