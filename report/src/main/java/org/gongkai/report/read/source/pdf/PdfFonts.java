package org.gongkai.report.read.source.pdf;

import java.io.IOException;
import java.util.IdentityHashMap;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontFactory;

/** The fonts of one document, each read once. */
final class PdfFonts {

    private final IdentityHashMap<COSDictionary, PDFont> known = new IdentityHashMap<>();

    /** The font of this name, or plain Latin letters where the file lacks it. */
    PDFont font(PDResources resources, COSName name) {
        COSDictionary fonts = resources.getCOSObject().getCOSDictionary(COSName.FONT);
        COSDictionary font = fonts == null ? null : fonts.getCOSDictionary(name);
        return font == null ? new PdfSimpleFont(new COSDictionary()) : known.computeIfAbsent(font, PdfFonts::read);
    }

    private static PDFont read(COSDictionary dictionary) {
        PdfFont font = COSName.TYPE0.equals(dictionary.getCOSName(COSName.SUBTYPE))
                ? new PdfCompositeFont(dictionary)
                : new PdfSimpleFont(dictionary);
        if (!font.tellsCharacters() && font.isEmbedded()) {
            consultProgram(font);
        }
        return font;
    }

    private static void consultProgram(PdfFont font) {
        try {
            font.consult(PDFontFactory.createFont(font.bare()));
        } catch (IOException damaged) {
            return; // its characters stay unknown, which the reader judges by their share
        }
    }
}
