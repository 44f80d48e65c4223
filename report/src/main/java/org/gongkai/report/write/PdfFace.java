package org.gongkai.report.write;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The face that PDF files embed: Noto Serif SC under the Open Font License; docs/fonts.md tells how it was made. */
public final class PdfFace {

    private static final String RESOURCE = "fonts/NotoSerifSC-Regular.ttf.gz";
    private static final String FAMILY = "Gongkai Serif";
    private static final int REGULAR = 400;

    private final byte[] file;
    private final BitSet glyphs;

    private PdfFace(byte[] file, BitSet glyphs) {
        this.file = file;
        this.glyphs = glyphs;
    }

    /** The face, read when it is first asked for. */
    public static PdfFace bundled() {
        return Bundled.FACE;
    }

    /** The face as a TrueType file, for what sets text by itself. */
    public InputStream file() {
        return new ByteArrayInputStream(file);
    }

    /** Tells a renderer to set everything in this face. */
    void use(PdfRendererBuilder renderer) {
        renderer.useFont(this::file, FAMILY, REGULAR, FontStyle.NORMAL, true);
    }

    /** The text with every character that the face lacks shown by its number, 〔U+1F600〕; marks without shape are left out. */
    public String visible(String text) {
        if (text.codePoints().allMatch(this::has)) {
            return text;
        }
        StringBuilder visible = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            if (has(c)) {
                visible.appendCodePoint(c);
            } else if (hasShape(c)) {
                visible.append(PrintWords.get("no_glyph", String.format(Locale.ROOT, "U+%04X", c)));
            }
        });
        return visible.toString();
    }

    private boolean has(int c) {
        return c == '\n' || glyphs.get(c);
    }

    /** False for what only steers other characters: joiners, directions, variation selectors, byte order marks. */
    private static boolean hasShape(int c) {
        boolean selector = (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF);
        return !selector && Character.getType(c) != Character.FORMAT;
    }

    private static final class Bundled {

        static final PdfFace FACE = load();

        private static PdfFace load() {
            try (InputStream in = PdfFace.class.getResourceAsStream(RESOURCE)) {
                if (in == null) {
                    throw new IllegalStateException("Resource " + RESOURCE + " is missing");
                }
                byte[] file = new GZIPInputStream(in).readAllBytes();
                return new PdfFace(file, glyphs(file));
            } catch (IOException e) {
                throw new UncheckedIOException("Resource " + RESOURCE + " cannot be read", e);
            }
        }

        private static BitSet glyphs(byte[] file) throws IOException {
            BitSet glyphs = new BitSet(Character.MAX_CODE_POINT + 1);
            try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file))) {
                CmapLookup cmap = font.getUnicodeCmapLookup();
                for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
                    if (cmap.getGlyphId(c) != 0) {
                        glyphs.set(c);
                    }
                }
            }
            return glyphs;
        }
    }
}
