package org.gongkai.report.read.source.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessInputStream;
import org.apache.pdfbox.io.RandomAccessRead;
import org.jspecify.annotations.Nullable;

/**
 * Which characters the codes of a font mean, as its ToUnicode entry tells. PDFBox reads such an entry too, but writes out
 * every code of a range, of which a hostile file may state two thousand million.
 */
final class PdfToUnicode {

    private static final String IDENTITY = "Identity";

    /** Codes from the key of the map to a last one, mapped to characters from a first one on. */
    private record Range(int last, String first) {}

    private final Map<Integer, String> characters = new HashMap<>();
    private final TreeMap<Integer, Range> ranges = new TreeMap<>();
    private boolean identity;

    private PdfToUnicode() {}

    /** Reads the entry; one that is missing or broken maps nothing. */
    static PdfToUnicode of(@Nullable COSBase entry) {
        PdfToUnicode map = new PdfToUnicode();
        if (entry instanceof COSName name) {
            map.identity = name.getName().startsWith(IDENTITY);
        } else if (entry instanceof COSStream stream) {
            map.read(stream);
        }
        return map;
    }

    private void read(COSStream stream) {
        try {
            String text = text(stream);
            read(new PdfCMapTokens(text));
            identity = isEmpty() && text.contains(IDENTITY);
        } catch (IOException broken) {
            characters.clear(); // the codes then count as unknown, which the reader judges by their share
        }
    }

    private static String text(COSStream stream) throws IOException {
        try (RandomAccessRead unpacked = stream.createView()) {
            return new String(new RandomAccessInputStream(unpacked).readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    /** True if a map of codes also states characters, which only a ToUnicode entry should. */
    static boolean mapsCharacters(COSStream stream) throws IOException {
        return text(stream).contains("beginbf");
    }

    private void read(PdfCMapTokens tokens) {
        List<String> operands = new ArrayList<>();
        for (String token = tokens.next(); token != null; token = tokens.next()) {
            switch (token) {
                case "beginbfchar", "beginbfrange" -> operands.clear();
                case "endbfchar" -> addCharacters(operands);
                case "endbfrange" -> addRanges(operands);
                default -> operands.add(token);
            }
        }
    }

    private void addCharacters(List<String> operands) {
        for (int i = 0; i + 1 < operands.size(); i += 2) {
            characters.put(PdfCMapTokens.code(operands.get(i)), PdfCMapTokens.text(operands.get(i + 1)));
        }
    }

    private void addRanges(List<String> operands) {
        int i = 0;
        while (i + 2 < operands.size()) {
            int first = PdfCMapTokens.code(operands.get(i));
            int last = PdfCMapTokens.code(operands.get(i + 1));
            i += 2;
            if (operands.get(i).equals("[")) {
                i++;
                for (int code = first; i < operands.size() && !operands.get(i).equals("]"); i++) {
                    characters.put(code++, PdfCMapTokens.text(operands.get(i)));
                }
            } else {
                ranges.put(first, new Range(last, PdfCMapTokens.text(operands.get(i))));
            }
            i++;
        }
    }

    boolean isEmpty() {
        return characters.isEmpty() && ranges.isEmpty() && !identity;
    }

    /** The characters a code means; null if the entry does not tell. */
    @Nullable
    String of(int code) {
        String character = characters.get(code);
        if (character != null) {
            return character;
        }
        if (identity) {
            return Character.toString((char) code);
        }
        Map.Entry<Integer, Range> range = ranges.floorEntry(code);
        return range == null || code > range.getValue().last()
                ? null
                : advanced(range.getValue().first(), code - range.getKey());
    }

    private static @Nullable String advanced(String first, int steps) {
        if (first.isEmpty()) {
            return null;
        }
        int last = first.codePointBefore(first.length());
        String head = first.substring(0, first.length() - Character.charCount(last));
        return Character.isValidCodePoint(last + steps) ? head + Character.toString(last + steps) : null;
    }
}
