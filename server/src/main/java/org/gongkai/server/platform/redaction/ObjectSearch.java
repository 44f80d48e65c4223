package org.gongkai.server.platform.redaction;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Searches every object of a file, whether a page shows it or not (逐对象查找). */
final class ObjectSearch {

    private static final List<String> PICTURE_FILTERS =
            List.of("DCTDecode", "JPXDecode", "JBIG2Decode", "CCITTFaxDecode");

    private final List<COSBase> objects;
    private final Set<COSBase> contents = Collections.newSetFromMap(new IdentityHashMap<>());

    ObjectSearch(PDDocument document) {
        COSArray all = new COSArray();
        all.add(document.getDocument().getTrailer());
        for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
            all.add(document.getDocument().getObjectFromPool(key));
        }
        objects = CosTree.objects(all);
        objects.forEach(this::noteContents);
    }

    private void noteContents(COSBase object) {
        if (!(object instanceof COSDictionary dictionary)) {
            return;
        }
        if (COSName.FORM.equals(dictionary.getCOSName(COSName.SUBTYPE))
                || dictionary.getInt(COSName.PATTERN_TYPE) == 1) {
            contents.add(dictionary);
        }
        COSBase page = dictionary.getDictionaryObject(COSName.CONTENTS);
        if (page != null) {
            contents.addAll(CosTree.streams(page));
        }
        COSBase shapes = dictionary.getDictionaryObject(COSName.CHAR_PROCS);
        if (shapes != null) {
            contents.addAll(CosTree.streams(shapes));
        }
    }

    /** Whether any string, name or stream holds the quote. */
    boolean finds(Passage passage) throws IOException {
        Needles needles = new Needles(passage);
        for (COSBase object : objects) {
            if (object instanceof COSStream stream && isIn(stream, passage, needles)) {
                return true;
            }
            if (isSaid(object, passage.folded())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSaid(COSBase object, String quote) {
        if (object instanceof COSName name) {
            // A short Latin word may be one of the format's own.
            boolean own = quote.length() < 6 && quote.chars().allMatch(c -> c < 0x80);
            return !own && FoldedText.fold(name.getName()).contains(quote);
        }
        return object instanceof COSString string
                && FoldedText.fold(string.getString()).contains(quote);
    }

    private boolean isIn(COSStream stream, Passage passage, Needles needles) throws IOException {
        byte[] data = data(stream);
        if (contents.contains(stream)) {
            return isInContent(data, passage, needles);
        }
        return needles.areInData(data) || (isMap(data) && needles.areInMap(data));
    }

    /** Numbers of a content stream are no text: coordinates in a row may be anything. */
    private static boolean isInContent(byte[] data, Passage passage, Needles needles) throws IOException {
        PDFStreamParser parser = new PDFStreamParser(data);
        COSArray operands = new COSArray();
        for (Object token = parser.parseNextToken(); token != null; token = parser.parseNextToken()) {
            if (token instanceof COSBase operand) {
                operands.add(operand);
            }
        }
        ByteArrayOutputStream codes = new ByteArrayOutputStream();
        for (COSBase operand : CosTree.objects(operands)) {
            if (isSaid(operand, passage.folded())) {
                return true;
            }
        }
        strings(operands, codes);
        return needles.areInCodes(codes.toByteArray());
    }

    private static void strings(COSArray operands, ByteArrayOutputStream codes) {
        for (COSBase operand : operands) {
            if (operand instanceof COSString string) {
                codes.writeBytes(string.getBytes());
            } else if (operand instanceof COSArray array) {
                strings(array, codes);
            }
        }
    }

    private static boolean isMap(byte[] data) {
        return new String(data, 0, Math.min(data.length, 2000), StandardCharsets.ISO_8859_1).contains("begincmap");
    }

    /** What a stream holds; a picture packed as such, as it is, for what a camera wrote into it stands there. */
    private static byte[] data(COSStream stream) throws IOException {
        COSBase filters = stream.getFilters();
        boolean picture = filters != null
                && CosTree.objects(filters).stream()
                        .anyMatch(filter -> filter instanceof COSName name && PICTURE_FILTERS.contains(name.getName()));
        try (InputStream in = picture ? stream.createRawInputStream() : stream.createInputStream()) {
            return in.readAllBytes();
        }
    }
}
