package org.gongkai.report.read.source.pdf;

import org.apache.fontbox.util.BoundingBox;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.jspecify.annotations.Nullable;

/**
 * A font read from its dictionary alone: widths and characters, no shapes. Neither the embedded font program is parsed,
 * which would cost most of the time of a file, nor are the machine's fonts searched, which takes seconds at first use.
 */
abstract class PdfFont extends PDFont {

    private final PdfToUnicode toUnicode;

    PdfFont(COSDictionary dictionary) {
        super(without(dictionary, COSName.TO_UNICODE));
        toUnicode = PdfToUnicode.of(dictionary.getDictionaryObject(COSName.TO_UNICODE));
    }

    /** The same dictionary without some entries. */
    static COSDictionary without(COSDictionary dictionary, COSName... entries) {
        COSDictionary rest = new COSDictionary(dictionary);
        for (COSName entry : entries) {
            rest.removeItem(entry);
        }
        return rest;
    }

    /** True if the dictionary says which characters the codes mean. */
    boolean tellsCharacters() {
        return !toUnicode.isEmpty();
    }

    /** Leaves it to the embedded font program which characters the codes mean. */
    abstract void consult(PDFont program);

    /** The font as PDFBox may read it to know its program: without entries that could keep it busy for hours. */
    abstract COSDictionary bare();

    /** The characters the ToUnicode entry gives for a code; null if it gives none. */
    @Override
    public @Nullable String toUnicode(int code) {
        return toUnicode.of(code);
    }

    /** Height of the em square, in units of text space at font size 1. */
    float em() {
        return 1;
    }

    @Override
    public abstract float getWidth(int code);

    @Override
    public String getName() {
        String name = getCOSObject().getNameAsString(COSName.BASE_FONT);
        return name == null ? "" : name;
    }

    @Override
    public boolean isVertical() {
        return false;
    }

    @Override
    public boolean isDamaged() {
        return false;
    }

    @Override
    public boolean hasExplicitWidth(int code) {
        return true;
    }

    @Override
    public float getWidthFromFont(int code) {
        return getWidth(code);
    }

    @Override
    @Deprecated
    public float getHeight(int code) {
        throw shapeless();
    }

    @Override
    public BoundingBox getBoundingBox() {
        throw shapeless();
    }

    @Override
    protected float getStandard14Width(int code) {
        throw shapeless();
    }

    @Override
    protected byte[] encode(int unicode) {
        throw shapeless();
    }

    @Override
    public void addToSubset(int codePoint) {
        throw shapeless();
    }

    @Override
    public void subset() {
        throw shapeless();
    }

    @Override
    public boolean willBeSubset() {
        return false;
    }

    private UnsupportedOperationException shapeless() {
        return new UnsupportedOperationException(
                "Font " + getName() + " is for reading text, not for drawing or writing");
    }
}
