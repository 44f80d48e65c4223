package org.gongkai.report.read.source.pdf;

import java.io.IOException;
import java.io.InputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.pdmodel.font.encoding.DictionaryEncoding;
import org.apache.pdfbox.pdmodel.font.encoding.Encoding;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.apache.pdfbox.pdmodel.font.encoding.StandardEncoding;
import org.apache.pdfbox.pdmodel.font.encoding.SymbolEncoding;
import org.apache.pdfbox.pdmodel.font.encoding.ZapfDingbatsEncoding;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/** A font of one-byte codes: Type 1, TrueType or Type 3. */
final class PdfSimpleFont extends PdfFont {

    /** Width where nothing tells it, in thousandths of an em. */
    private static final float USUAL_WIDTH = 500;

    private final @Nullable Encoding encoding;
    private final float[] widths = new float[256];
    private final @Nullable String[] characters = new String[256];
    private final Matrix fontMatrix;
    private final float em;

    PdfSimpleFont(COSDictionary dictionary) {
        super(dictionary);
        encoding = encoding(dictionary.getDictionaryObject(COSName.ENCODING));
        fontMatrix =
                isType3() ? Matrix.createMatrix(dictionary.getCOSArray(COSName.FONT_MATRIX)) : super.getFontMatrix();
        em = isType3() ? emOfShapes() : 1;
        for (int code = 0; code < 256; code++) {
            widths[code] = width(code);
            characters[code] = character(code);
        }
    }

    private boolean isType3() {
        return COSName.TYPE3.equals(getCOSObject().getCOSName(COSName.SUBTYPE));
    }

    @Override
    boolean tellsCharacters() {
        return isType3()
                || getStandard14AFM() != null
                || getCOSObject().containsKey(COSName.ENCODING)
                || super.tellsCharacters();
    }

    @Override
    void consult(PDFont program) {
        for (int code = 0; code < 256; code++) {
            characters[code] = program.toUnicode(code);
        }
    }

    @Override
    COSDictionary bare() {
        return getCOSObject();
    }

    @Override
    public boolean isEmbedded() {
        PDFontDescriptor descriptor = getFontDescriptor();
        return isType3()
                || (descriptor != null
                        && (descriptor.getFontFile() != null
                                || descriptor.getFontFile2() != null
                                || descriptor.getFontFile3() != null));
    }

    private @Nullable Encoding encoding(@Nullable COSBase stated) {
        if (stated instanceof COSName name) {
            Encoding known = Encoding.getInstance(name);
            return known == null ? builtIn() : known;
        }
        if (stated instanceof COSDictionary dictionary) {
            return isType3()
                    ? new DictionaryEncoding(dictionary)
                    : new DictionaryEncoding(dictionary, false, builtIn());
        }
        return isType3() ? null : builtIn();
    }

    private Encoding builtIn() {
        return switch (getName()) {
            case "Symbol" -> SymbolEncoding.INSTANCE;
            case "ZapfDingbats" -> ZapfDingbatsEncoding.INSTANCE;
            default -> StandardEncoding.INSTANCE;
        };
    }

    private float width(int code) {
        COSArray stated = getCOSObject().getCOSArray(COSName.WIDTHS);
        int index = code - getCOSObject().getInt(COSName.FIRST_CHAR, 0);
        if (stated != null && index >= 0 && index < stated.size()) {
            return stated.getObject(index) instanceof COSNumber number ? number.floatValue() : 0;
        }
        if (getStandard14AFM() != null && encoding != null) {
            return getStandard14AFM().getCharacterWidth(encoding.getName(code));
        }
        PDFontDescriptor descriptor = getFontDescriptor();
        float missing = descriptor == null ? 0 : descriptor.getMissingWidth();
        return missing > 0 ? missing : USUAL_WIDTH;
    }

    private @Nullable String character(int code) {
        String mapped = super.toUnicode(code);
        if (mapped != null || encoding == null) {
            return mapped;
        }
        GlyphList names =
                "ZapfDingbats".equals(getName()) ? GlyphList.getZapfDingbats() : GlyphList.getAdobeGlyphList();
        return names.toUnicode(encoding.getName(code));
    }

    /**
     * Type 3 shapes come at any scale. Where the matrix scales by the usual thousandth the em is 1; otherwise the height
     * of all shapes together says best how large the letters are.
     */
    private float emOfShapes() {
        COSArray box = getCOSObject().getCOSArray(COSName.FONT_BBOX);
        float height = box == null || box.size() < 4 ? 0 : Math.abs(new PDRectangle(box).getHeight());
        float shapes = height * Math.abs(fontMatrix.getScaleY());
        return shapes == 0 || (shapes > 0.5f && shapes < 2) ? 1 : shapes;
    }

    @Override
    float em() {
        return em;
    }

    @Override
    public int readCode(InputStream in) throws IOException {
        return in.read();
    }

    @Override
    public float getWidth(int code) {
        return code < 0 || code > 255 ? USUAL_WIDTH : widths[code];
    }

    @Override
    public Vector getDisplacement(int code) {
        return new Vector(getWidth(code) * fontMatrix.getScaleX(), 0);
    }

    @Override
    public Matrix getFontMatrix() {
        return fontMatrix;
    }

    @Override
    public @Nullable String toUnicode(int code) {
        return code < 0 || code > 255 ? null : characters[code];
    }
}
