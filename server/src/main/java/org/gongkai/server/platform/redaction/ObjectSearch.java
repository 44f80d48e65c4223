package org.gongkai.server.platform.redaction;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
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

    private static final int SHORTEST_IN_NAMES = 6;

    private final Set<COSBase> contents = Collections.newSetFromMap(new IdentityHashMap<>());

    /** Strings, folded, and names. */
    private final Set<String> strings = new HashSet<>();

    private final Set<String> names = new HashSet<>();

    /** The strings of each content stream in a row, as bytes. */
    private final List<byte[]> codes = new ArrayList<>();

    private final List<byte[]> data = new ArrayList<>();

    /** Opens every object once. */
    ObjectSearch(PDDocument document) throws IOException {
        COSArray all = new COSArray();
        all.add(document.getDocument().getTrailer());
        for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
            all.add(document.getDocument().getObjectFromPool(key));
        }
        List<COSBase> objects = CosTree.objects(all);
        objects.forEach(this::noteContents);
        objects.forEach(this::note);
        for (COSBase object : objects) {
            if (object instanceof COSStream stream) {
                note(stream);
            }
        }
    }

    /** Whether any string, name or stream holds the quote. */
    boolean finds(Passage passage) {
        Needles needles = new Needles(passage);
        String quote = passage.folded();
        // A short Latin word may be one of the format's own names.
        boolean own = quote.length() < SHORTEST_IN_NAMES && quote.chars().allMatch(c -> c < 0x80);
        return strings.stream().anyMatch(string -> string.contains(quote))
                || (!own && names.stream().anyMatch(name -> name.contains(quote)))
                || codes.stream().anyMatch(needles::areInCodes)
                || data.stream()
                        .anyMatch(bytes -> needles.areInData(bytes) || (isMap(bytes) && needles.areInMap(bytes)));
    }

    private void note(COSBase object) {
        if (object instanceof COSName name) {
            names.add(FoldedText.fold(name.getName()));
        } else if (object instanceof COSString string) {
            strings.add(FoldedText.fold(string.getString()));
        }
    }

    private void note(COSStream stream) throws IOException {
        byte[] bytes = data(stream);
        if (!contents.contains(stream)) {
            data.add(bytes);
            return;
        }
        // Numbers of a content stream are no text: coordinates in a row may be anything.
        PDFStreamParser parser = new PDFStreamParser(bytes);
        COSArray operands = new COSArray();
        for (Object token = parser.parseNextToken(); token != null; token = parser.parseNextToken()) {
            if (token instanceof COSBase operand) {
                operands.add(operand);
            }
        }
        CosTree.objects(operands).forEach(this::note);
        ByteArrayOutputStream inARow = new ByteArrayOutputStream();
        join(operands, inARow);
        codes.add(inARow.toByteArray());
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

    private static void join(COSArray operands, ByteArrayOutputStream codes) {
        for (COSBase operand : operands) {
            if (operand instanceof COSString string) {
                codes.writeBytes(string.getBytes());
            } else if (operand instanceof COSArray array) {
                join(array, codes);
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
