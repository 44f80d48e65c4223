package org.gongkai.server.platform.redaction;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationPopup;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.util.Matrix;

/** Makes what annotations and filled-in fields show a part of the page (拼合批注和表单), for they themselves are left behind. */
final class Flattening {

    private Flattening() {}

    static void flatten(PDDocument document) throws IOException {
        // Asking for the form gives its fields the appearances that it leaves to the reader to make.
        document.getDocumentCatalog().getAcroForm();
        for (PDPage page : document.getPages()) {
            for (PDAnnotation annotation : page.getAnnotations()) {
                PDAppearanceStream appearance = annotation.getNormalAppearanceStream();
                if (appearance != null && isShown(annotation)) {
                    draw(document, page, annotation.getRectangle(), appearance);
                }
            }
        }
    }

    private static boolean isShown(PDAnnotation annotation) {
        return !annotation.isHidden()
                && !annotation.isNoView()
                && annotation.getRectangle() != null
                && !(annotation instanceof PDAnnotationPopup);
    }

    private static void draw(PDDocument document, PDPage page, PDRectangle place, PDAppearanceStream appearance)
            throws IOException {
        PDRectangle box = appearance.getBBox();
        Rectangle2D drawn = box == null
                ? new Rectangle2D.Double()
                : box.transform(appearance.getMatrix()).getBounds2D();
        if (drawn.getWidth() == 0 || drawn.getHeight() == 0) {
            return; // nothing can be seen of it
        }
        appearance.getCOSObject().setItem(COSName.SUBTYPE, COSName.FORM);
        if (page.getResources() == null) {
            page.setResources(new PDResources());
        }
        try (PDPageContentStream over = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
            over.transform(new Matrix(onto(drawn, place)));
            over.drawForm(new PDFormXObject(appearance.getCOSObject()));
        }
    }

    /** ISO 32000-1, 12.5.5, algorithm 8.1: the appearance's bounds fill the annotation's rectangle. */
    private static AffineTransform onto(Rectangle2D drawn, PDRectangle place) {
        AffineTransform onto = AffineTransform.getTranslateInstance(place.getLowerLeftX(), place.getLowerLeftY());
        onto.scale(place.getWidth() / drawn.getWidth(), place.getHeight() / drawn.getHeight());
        onto.translate(-drawn.getX(), -drawn.getY());
        return onto;
    }
}
