package org.gongkai.report.read.source.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.fontbox.cmap.CMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/** A font of codes of several bytes (Type 0), as Chinese is set in. */
final class PdfCompositeFont extends PdfFont {

    /** Height of the vertical origin above the baseline, and advance of vertical text, as the format has it by default. */
    private static final float VERTICAL_ORIGIN = 0.88f;

    private static final Set<String> COLLECTIONS = Set.of("GB1", "CNS1", "Japan1", "Korea1");

    private final COSDictionary descendant;
    private final boolean identity;
    private final @Nullable CMap codes;
    private final @Nullable CMap collection;
    private final PdfWidths widths;
    private @Nullable PDFont program;
    private final Map<Integer, String> characters = new HashMap<>();

    PdfCompositeFont(COSDictionary dictionary) {
        super(dictionary);
        COSArray descendants = dictionary.getCOSArray(COSName.DESCENDANT_FONTS);
        descendant = descendants != null && descendants.getObject(0) instanceof COSDictionary first
                ? first
                : new COSDictionary();
        COSBase encoding = dictionary.getDictionaryObject(COSName.ENCODING);
        codes = map(encoding);
        identity = codes == null
                || (encoding instanceof COSName name && name.getName().startsWith("Identity-"));
        collection = collection();
        widths = PdfWidths.of(descendant);
    }

    /** The map of codes to glyphs; without one, codes count as two bytes each, which is what most producers write. */
    private @Nullable CMap map(@Nullable COSBase nameOrStream) {
        try {
            boolean known = nameOrStream instanceof COSName;
            boolean own = nameOrStream instanceof COSStream stream && !PdfToUnicode.mapsCharacters(stream);
            return known || own ? readCMap(nameOrStream) : null;
        } catch (IOException unreadable) {
            return null;
        }
    }

    /** Characters of the Adobe collection the glyphs are numbered by, if they are. */
    private @Nullable CMap collection() {
        COSDictionary system = descendant.getCOSDictionary(COSName.CIDSYSTEMINFO);
        String stated = system == null ? null : system.getString(COSName.ORDERING);
        String implied = codes == null ? null : codes.getOrdering();
        String ordering = stated != null && COLLECTIONS.contains(stated) ? stated : implied;
        return ordering != null && COLLECTIONS.contains(ordering)
                ? map(COSName.getPDFName("Adobe-" + ordering + "-UCS2"))
                : null;
    }

    @Override
    boolean tellsCharacters() {
        return collection != null || super.tellsCharacters();
    }

    @Override
    void consult(PDFont asked) {
        program = asked;
    }

    @Override
    COSDictionary bare() {
        COSDictionary bare = without(getCOSObject());
        bare.setItem(COSName.ENCODING, COSName.IDENTITY_H);
        COSDictionary glyphs = without(descendant, COSName.W, COSName.W2, COSName.DW2);
        bare.setItem(COSName.DESCENDANT_FONTS, new COSArray(List.of(glyphs)));
        return bare;
    }

    @Override
    public boolean isEmbedded() {
        COSDictionary descriptor = descendant.getCOSDictionary(COSName.FONT_DESC);
        return descriptor != null
                && (descriptor.containsKey(COSName.FONT_FILE2) || descriptor.containsKey(COSName.FONT_FILE3));
    }

    @Override
    public int readCode(InputStream in) throws IOException {
        if (codes != null && !identity) {
            return codes.readCode(in);
        }
        int high = in.read();
        int low = in.read();
        return low < 0 ? high : high << 8 | low;
    }

    private int glyph(int code) {
        return codes == null || identity ? code : codes.toCID(code);
    }

    @Override
    public float getWidth(int code) {
        return widths.of(glyph(code));
    }

    @Override
    public boolean isVertical() {
        return codes != null && codes.getWMode() == 1;
    }

    @Override
    public Vector getPositionVector(int code) {
        return new Vector(-getWidth(code) / 2000, -VERTICAL_ORIGIN);
    }

    @Override
    public Vector getDisplacement(int code) {
        return isVertical() ? new Vector(0, -1) : new Vector(getWidth(code) / 1000, 0);
    }

    @Override
    public @Nullable String toUnicode(int code) {
        String known = characters.get(code);
        if (known == null) {
            known = character(code);
            if (known != null) {
                characters.put(code, known);
            }
        }
        return known;
    }

    private @Nullable String character(int code) {
        String mapped = super.toUnicode(code);
        if (mapped != null) {
            return mapped;
        }
        if (collection != null) {
            return collection.toUnicode(glyph(code));
        }
        return program == null ? null : program.toUnicode(glyph(code));
    }
}
