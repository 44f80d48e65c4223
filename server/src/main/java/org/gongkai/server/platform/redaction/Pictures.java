package org.gongkai.server.platform.redaction;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDInlineImage;
import org.jspecify.annotations.Nullable;

/** The pictures a document draws (图像), and where: under boxes, copies without what is covered take their place. */
final class Pictures {

    private static final Rectangle2D UNIT = new Rectangle2D.Double(0, 0, 1, 1);

    /** By content and place of the operator that draws it. */
    private final Map<Place, List<Draw>> draws = new LinkedHashMap<>();

    /** Contents are the same only if they are one. */
    private record Place(Content content, int operator) {}

    /** A picture drawn once. */
    private record Draw(
            int page, PDResources resources, @Nullable COSName name, Operator operator, AffineTransform space) {

        PDImage picture() throws IOException {
            return name == null
                    ? new PDInlineImage(operator.getImageParameters(), operator.getImageData(), resources)
                    : (PDImageXObject) resources.getXObject(name);
        }
    }

    /** A content draws a picture. */
    void meet(
            int page,
            Content content,
            int place,
            Operator operator,
            List<COSBase> operands,
            PDResources resources,
            AffineTransform space) {
        COSName name = !operands.isEmpty() && operands.get(0) instanceof COSName object ? object : null;
        draws.computeIfAbsent(new Place(content, place), none -> new ArrayList<>())
                .add(new Draw(page, resources, name, operator, space));
    }

    /**
     * Takes what the boxes cover out of the pictures, and pictures that nothing draws any more out of the document.
     *
     * @throws LockedPictureException if a picture under a box cannot be opened
     */
    void blank(Areas areas, PDDocument document) throws IOException, LockedPictureException {
        Set<COSBase> kept = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Map.Entry<Place, List<Draw>> drawn : draws.entrySet()) {
            Draw first = drawn.getValue().get(0);
            List<Shape> covered = covered(drawn.getValue(), areas);
            if (!covered.isEmpty()) {
                PDImageXObject blanked = blanked(first, covered, document);
                kept.add(blanked.getCOSObject());
                drawn.getKey()
                        .content()
                        .replace(drawn.getKey().operator(), first.resources().add(blanked));
            } else if (first.name() != null) {
                kept.add(first.resources().getXObject(first.name()).getCOSObject());
            }
        }
        prune(document, kept);
    }

    /** What the boxes cover of a picture, in its unit square; what a form shows stays one however often it is drawn. */
    static List<Shape> covered(AffineTransform space, List<Rectangle2D> boxes) {
        List<Shape> covered = new ArrayList<>();
        try {
            AffineTransform inverse = space.createInverse();
            for (Rectangle2D box : boxes) {
                Shape shape = inverse.createTransformedShape(box);
                if (shape.intersects(UNIT)) {
                    covered.add(shape);
                }
            }
        } catch (NoninvertibleTransformException nothingIsSeenOfIt) {
            return List.of();
        }
        return covered;
    }

    private static List<Shape> covered(List<Draw> draws, Areas areas) {
        return draws.stream()
                .flatMap(draw -> covered(draw.space(), areas.on(draw.page())).stream())
                .toList();
    }

    private static PDImageXObject blanked(Draw draw, List<Shape> covered, PDDocument document)
            throws LockedPictureException {
        try {
            return BlankedPicture.of(draw.picture(), covered, document);
        } catch (IOException | RuntimeException e) {
            throw new LockedPictureException(draw.page() + 1, e);
        }
    }

    /** Whether any picture still shows something under a box. */
    int firstLeft(Areas areas) throws IOException {
        for (List<Draw> drawn : draws.values()) {
            for (Draw draw : drawn) {
                List<Shape> covered = covered(draw.space(), areas.on(draw.page()));
                if (!covered.isEmpty() && !BlankedPicture.isBlank(draw.picture(), covered)) {
                    return draw.page();
                }
            }
        }
        return Glyph.NOWHERE;
    }

    /** Characters drawn by streams of their own (Type 3) have pictures too; what these draw was not looked at, and stays. */
    private static void prune(PDDocument document, Set<COSBase> kept) {
        List<COSBase> objects = CosTree.objects(document.getDocumentCatalog().getCOSObject());
        Set<COSBase> ofFonts = Collections.newSetFromMap(new IdentityHashMap<>());
        for (COSBase object : objects) {
            if (object instanceof COSDictionary font && font.containsKey(COSName.CHAR_PROCS)) {
                ofFonts.add(font.getDictionaryObject(COSName.RESOURCES));
            }
        }
        for (COSBase object : objects) {
            if (object instanceof COSDictionary resources
                    && !ofFonts.contains(resources)
                    && resources.getDictionaryObject(COSName.XOBJECT) instanceof COSDictionary named) {
                List.copyOf(named.keySet()).stream()
                        .filter(name -> isPicture(named.getDictionaryObject(name))
                                && !kept.contains(named.getDictionaryObject(name)))
                        .forEach(named::removeItem);
            }
        }
    }

    private static boolean isPicture(@Nullable COSBase object) {
        return object instanceof COSDictionary picture && COSName.IMAGE.equals(picture.getCOSName(COSName.SUBTYPE));
    }
}
