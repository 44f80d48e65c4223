package org.gongkai.server.platform.redaction;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.jspecify.annotations.Nullable;

/**
 * A document of its own with nothing but what its pages show (净本). What is not named here stays behind: metadata, outlines,
 * annotations, fields, attachments, scripts, the structure tree, thumbnails, former revisions, signatures, encryption.
 */
final class CleanCopy {

    /** Keys of texts that are read aloud in place of what is shown. */
    static final List<COSName> SPOKEN = List.of(COSName.ACTUAL_TEXT, COSName.ALT, COSName.E, COSName.LANG);

    /** What a page needs beside its content, its resources and its boxes. */
    private static final List<COSName> OF_PAGE =
            List.of(COSName.CONTENTS, COSName.GROUP, COSName.USER_UNIT, COSName.BLEED_BOX);

    /** What objects carry beside what they show. */
    private static final List<COSName> CARRIED = List.of(
            COSName.METADATA,
            COSName.PIECE_INFO,
            COSName.ACTUAL_TEXT,
            COSName.ALT,
            COSName.AF,
            COSName.STRUCT_PARENT,
            COSName.STRUCT_PARENTS,
            COSName.LAST_MODIFIED,
            COSName.THUMB,
            COSName.MEASURE,
            COSName.getPDFName("PtData"),
            COSName.getPDFName("OPI"),
            COSName.getPDFName("Ref"),
            COSName.getPDFName("Alternates"));

    /** Keys of dictionaries whose own keys are names that somebody chose. */
    private static final List<COSName> NAMES = List.of(
            COSName.FONT,
            COSName.XOBJECT,
            COSName.EXT_G_STATE,
            COSName.COLORSPACE,
            COSName.PATTERN,
            COSName.SHADING,
            COSName.PROPERTIES,
            COSName.CHAR_PROCS,
            COSName.COLORANTS);

    private CleanCopy() {}

    /** The copy; it shares objects with the document, which must stay open as long. */
    static PDDocument of(PDDocument document, List<Passage> passages) {
        PDDocument copy = new PDDocument();
        copy.setVersion(Math.max(document.getVersion(), copy.getVersion()));
        for (PDPage page : document.getPages()) {
            copy.addPage(copy(page));
        }
        COSDictionary layers = document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.OCPROPERTIES);
        if (layers != null) {
            copy.getDocumentCatalog().getCOSObject().setItem(COSName.OCPROPERTIES, layers);
        }
        clean(CosTree.objects(copy.getDocumentCatalog().getCOSObject()), passages);
        return copy;
    }

    private static PDPage copy(PDPage page) {
        PDPage copy = new PDPage(page.getMediaBox());
        copy.setCropBox(page.getCropBox());
        copy.setRotation(page.getRotation());
        for (COSName key : OF_PAGE) {
            COSBase value = page.getCOSObject().getItem(key);
            if (value != null) {
                copy.getCOSObject().setItem(key, value);
            }
        }
        copy.setResources(copy(page.getResources()));
        return copy;
    }

    /** Resources are often shared by pages; what one page adds to its own must not reach the others. */
    private static PDResources copy(@Nullable PDResources resources) {
        COSDictionary copy = new COSDictionary();
        if (resources != null) {
            resources.getCOSObject().forEach((category, objects) -> copy.setItem(category, copy(objects)));
        }
        return new PDResources(copy);
    }

    private static COSBase copy(COSBase objects) {
        return CosTree.itself(objects) instanceof COSDictionary dictionary && !(dictionary instanceof COSStream)
                ? new COSDictionary(dictionary)
                : objects;
    }

    private static void clean(List<COSBase> objects, List<Passage> passages) {
        Set<COSBase> names = Collections.newSetFromMap(new IdentityHashMap<>());
        objects.stream()
                .filter(COSDictionary.class::isInstance)
                .map(COSDictionary.class::cast)
                .forEach(dictionary -> NAMES.forEach(key -> names.add(dictionary.getDictionaryObject(key))));
        List<String> quotes = passages.stream().map(Passage::folded).toList();
        for (COSBase object : objects) {
            if (object instanceof COSDictionary dictionary) {
                if (object instanceof COSStream || !names.contains(object)) {
                    CARRIED.forEach(dictionary::removeItem);
                }
                clean(dictionary, quotes);
            } else if (object instanceof COSArray array) {
                clean(array, quotes);
            }
        }
    }

    private static void clean(COSDictionary dictionary, List<String> quotes) {
        List.copyOf(dictionary.keySet()).stream()
                .filter(key -> holds(dictionary.getDictionaryObject(key), quotes))
                .forEach(key -> dictionary.setString(key, ""));
    }

    private static void clean(COSArray array, List<String> quotes) {
        for (int i = 0; i < array.size() && !isPalette(array); i++) {
            if (holds(array.getObject(i), quotes)) {
                array.set(i, new COSString(""));
            }
        }
    }

    /** The string of an indexed colour space is no text. */
    static boolean isPalette(COSArray array) {
        return array.size() == 4 && COSName.INDEXED.equals(array.getObject(0));
    }

    private static boolean holds(@Nullable COSBase value, List<String> quotes) {
        return value instanceof COSString string
                && quotes.stream().anyMatch(FoldedText.fold(string.getString())::contains);
    }
}
