package org.gongkai.server.platform.redaction;

import java.awt.geom.AffineTransform;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import org.apache.pdfbox.contentstream.PDContentStream;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.graphics.pattern.PDTilingPattern;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** Finds every glyph a document shows, and where in its content streams each comes from (扫描字形). */
final class GlyphScan extends PDFStreamEngine {

    private final IdentityHashMap<COSDictionary, Content> contents = new IdentityHashMap<>();
    private final List<Glyph> glyphs = new ArrayList<>();
    private final List<PictureCover> covers = new ArrayList<>();
    private final CharacterMaps maps = new CharacterMaps();
    private final Pictures pictures = new Pictures();
    private final Drawings drawings;
    private int page = Glyph.NOWHERE;
    private Cursor cursor;
    private boolean within;
    private Iterator<Code> codes = List.<Code>of().iterator();

    private GlyphScan(PDPage first, Areas areas) {
        drawings = new Drawings(areas);
        cursor = new Cursor(content(first));
        TextOperators.of(this).forEach(this::addOperator);
    }

    /** Scans all pages, then what they carry without drawing it: forms nobody draws, patterns, soft masks. */
    static GlyphScan of(PDDocument document) throws IOException {
        return of(document, Areas.none());
    }

    /** The same; of drawings, only those on pages with boxes are noted. */
    static GlyphScan of(PDDocument document, Areas areas) throws IOException {
        GlyphScan scan = new GlyphScan(document.getPage(0), areas);
        int number = 0;
        for (PDPage page : document.getPages()) {
            scan.page = number++;
            scan.covers.add(new PictureCover(page.getCropBox()));
            scan.cursor = new Cursor(scan.content(page));
            scan.processPage(page);
        }
        scan.page = Glyph.NOWHERE;
        for (PDPage page : document.getPages()) {
            for (COSStream undrawn : CosTree.streams(page.getResources().getCOSObject())) {
                scan.undrawn(page, undrawn);
            }
        }
        return scan;
    }

    /** All glyphs in the order they are drawn. */
    List<Glyph> glyphs() {
        return glyphs;
    }

    /** All content streams there are. */
    Collection<Content> contents() {
        return contents.values();
    }

    /** What the fonts say that the codes mean. */
    CharacterMaps maps() {
        return maps;
    }

    /** The pictures, and where they are drawn. */
    Pictures pictures() {
        return pictures;
    }

    /** The drawings on pages with boxes. */
    Drawings drawings() {
        return drawings;
    }

    /** How far pictures cover each page. */
    List<PictureCover> covers() {
        return covers;
    }

    private void undrawn(PDPage page, COSStream stream) throws IOException {
        if (contents.containsKey(stream)) {
            return;
        }
        PDContentStream content = null;
        if (COSName.FORM.equals(stream.getCOSName(COSName.SUBTYPE))) {
            content = new PDFormXObject(stream);
        } else if (stream.getInt(COSName.PATTERN_TYPE) == PDTilingPattern.TYPE_TILING_PATTERN) {
            content = new PDTilingPattern(stream, null);
        }
        if (content != null) {
            cursor = new Cursor(content(content));
            processChildStream(content, page);
        }
    }

    private Content content(PDContentStream stream) {
        COSDictionary object = stream instanceof PDPage page
                ? page.getCOSObject()
                : stream instanceof PDTilingPattern pattern
                        ? pattern.getCOSObject()
                        : ((PDFormXObject) stream).getCOSObject();
        return contents.computeIfAbsent(object, none -> new Content(stream, object));
    }

    @Override
    public void showForm(PDFormXObject form) throws IOException {
        Cursor outer = cursor;
        cursor = new Cursor(content(form));
        super.showForm(form);
        cursor = outer;
    }

    @Override
    public void showTransparencyGroup(PDTransparencyGroup form) throws IOException {
        Cursor outer = cursor;
        cursor = new Cursor(content(form));
        super.showTransparencyGroup(form);
        cursor = outer;
    }

    /** Called for operators that stand for several others; these are no operators of the stream. */
    @Override
    public void processOperator(String operation, List<COSBase> arguments) throws IOException {
        within = true;
        super.processOperator(operation, arguments);
        within = false;
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        if (!within) {
            cursor.next();
        }
        AffineTransform space =
                getGraphicsState().getCurrentTransformationMatrix().createAffineTransform();
        if (isPicture(operator, operands)) {
            picture(space);
            pictures.meet(page, cursor.content(), cursor.operator(), operator, operands, getResources(), space);
        } else {
            drawings.meet(page, cursor.content(), cursor.operator(), operator.getName(), operands, space);
            super.processOperator(operator, operands);
        }
    }

    private boolean isPicture(Operator operator, List<COSBase> operands) {
        String name = operator.getName();
        return name.equals(OperatorName.BEGIN_INLINE_IMAGE)
                || (name.equals(OperatorName.DRAW_OBJECT)
                        && !operands.isEmpty()
                        && operands.get(0) instanceof COSName object
                        && getResources().isImageXObject(object));
    }

    private void picture(AffineTransform space) {
        if (page != Glyph.NOWHERE) {
            covers.get(page).picture(space);
        }
    }

    @Override
    protected void showText(byte[] string) throws IOException {
        codes = cursor.codes(cut(string)).iterator();
        super.showText(string);
    }

    private List<Code> cut(byte[] string) throws IOException {
        PDFont font = getGraphicsState().getTextState().getFont();
        ByteArrayInputStream in = new ByteArrayInputStream(string);
        List<Code> cut = new ArrayList<>();
        while (in.available() > 0) {
            int before = in.available();
            // Without a font one byte is one code, as the engine takes it.
            int code = font == null ? in.read() : font.readCode(in);
            int bytes = before - in.available();
            cut.add(new Code(bytes, font == null ? 0 : displacement(font, code, bytes)));
        }
        return cut;
    }

    private float displacement(PDFont font, int code, int bytes) throws IOException {
        var text = getGraphicsState().getTextState();
        if (text.getFontSize() == 0) {
            return 0;
        }
        Vector glyph = font.getDisplacement(code);
        float spacing = text.getCharacterSpacing() + (bytes == 1 && code == ' ' ? text.getWordSpacing() : 0);
        return -1000 * ((font.isVertical() ? glyph.getY() : glyph.getX()) + spacing / text.getFontSize());
    }

    /** Shapes of letters that are drawn by streams of their own (Type 3) are not looked into. */
    @Override
    protected void showGlyph(Matrix rendering, PDFont font, int code, Vector displacement) throws IOException {
        double width = font.isVertical() ? font.getWidth(code) / 1000 : displacement.getX();
        String text = FoldedText.fold(meaning(font, code));
        Code shown = codes.next();
        maps.note(font, code, shown);
        Glyph glyph = new Glyph(page, shown, text, rendering.createAffineTransform(), width);
        glyphs.add(glyph);
        boolean seen = getGraphicsState().getTextState().getRenderingMode().isFill()
                || getGraphicsState().getTextState().getRenderingMode().isStroke();
        if (page != Glyph.NOWHERE && !text.isEmpty()) {
            covers.get(page).glyph(glyph, seen);
        }
    }

    private static String meaning(PDFont font, int code) {
        String mapped = font.toUnicode(code);
        if (mapped == null) {
            // As extractors do.
            return font instanceof PDSimpleFont ? Character.toString((char) code) : "\uFFFD";
        }
        return mapped;
    }
}
