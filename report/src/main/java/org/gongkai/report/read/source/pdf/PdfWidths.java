package org.gongkai.report.read.source.pdf;

import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.jspecify.annotations.Nullable;

/** Advances of the glyphs of a composite font, in thousandths of an em. */
final class PdfWidths {

    private static final int LAST_GLYPH = 0xFFFF;

    private final Map<Integer, Float> widths = new HashMap<>();
    private final float usual;

    private PdfWidths(float usual) {
        this.usual = usual;
    }

    /** Reads the entries W and DW of a descendant font. */
    static PdfWidths of(COSDictionary descendant) {
        PdfWidths widths = new PdfWidths(descendant.getFloat(COSName.DW, 1000));
        COSArray stated = descendant.getCOSArray(COSName.W);
        int i = 0;
        while (stated != null && i + 1 < stated.size()) {
            int first = number(stated, i);
            if (stated.getObject(i + 1) instanceof COSArray each) {
                widths.putEach(first, each);
                i += 2;
            } else {
                widths.putRange(first, number(stated, i + 1), i + 2 < stated.size() ? stated.getObject(i + 2) : null);
                i += 3;
            }
        }
        return widths;
    }

    float of(int glyph) {
        return widths.getOrDefault(glyph, usual);
    }

    private void putEach(int first, COSArray each) {
        for (int i = 0; i < each.size(); i++) {
            putRange(first + i, first + i, each.getObject(i));
        }
    }

    private void putRange(int first, int last, @Nullable COSBase width) {
        if (width instanceof COSNumber number) {
            for (int glyph = Math.max(first, 0); glyph <= Math.min(last, LAST_GLYPH); glyph++) {
                widths.put(glyph, number.floatValue());
            }
        }
    }

    private static int number(COSArray array, int index) {
        return array.getObject(index) instanceof COSNumber number ? number.intValue() : -1;
    }
}
