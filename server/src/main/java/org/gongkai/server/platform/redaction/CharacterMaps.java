package org.gongkai.server.platform.redaction;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.font.PDFont;

/**
 * The tables by which fonts tell what their codes mean (ToUnicode 映射). A font cut down to one document often lists its
 * characters in the order they first come in the text: a name that went would still stand there.
 */
final class CharacterMaps {

    /** As many entries a block of a table may have. */
    private static final int BLOCK = 100;

    private final IdentityHashMap<COSDictionary, List<Use>> uses = new IdentityHashMap<>();

    private record Use(PDFont font, int number, Code code) {}

    /** Notes that a font shows a code. */
    void note(PDFont font, int number, Code code) {
        uses.computeIfAbsent(font.getCOSObject(), none -> new ArrayList<>()).add(new Use(font, number, code));
    }

    /** Gives each font that has lost a character a table of only those it still shows. */
    void trim() throws IOException {
        for (Map.Entry<COSDictionary, List<Use>> font : uses.entrySet()) {
            boolean loses = font.getValue().stream().anyMatch(use -> use.code().isRemoved());
            if (loses && font.getKey().getDictionaryObject(COSName.TO_UNICODE) instanceof COSStream) {
                font.getKey().setItem(COSName.TO_UNICODE, table(font.getValue()));
            }
        }
    }

    private static COSStream table(List<Use> uses) throws IOException {
        Map<String, String> kept = new TreeMap<>();
        for (Use use : uses) {
            String text = use.code().isRemoved() ? null : use.font().toUnicode(use.number());
            if (text != null) {
                String code = String.format(Locale.ROOT, "%0" + 2 * use.code().bytes() + "X", use.number());
                kept.put(code, HexFormat.of().withUpperCase().formatHex(text.getBytes(StandardCharsets.UTF_16BE)));
            }
        }
        COSStream table = new COSStream();
        try (OutputStream out = table.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(text(kept).getBytes(StandardCharsets.US_ASCII));
        }
        return table;
    }

    private static String text(Map<String, String> kept) {
        StringBuilder text = new StringBuilder("""
                /CIDInit /ProcSet findresource begin
                12 dict begin
                begincmap
                /CMapName /Kept def
                /CMapType 2 def
                """);
        List<Integer> lengths =
                kept.keySet().stream().map(String::length).distinct().toList();
        text.append(lengths.size()).append(" begincodespacerange\n");
        lengths.forEach(length -> text.append("<" + "0".repeat(length) + "> <" + "F".repeat(length) + ">\n"));
        text.append("endcodespacerange\n");
        List<String> codes = List.copyOf(kept.keySet());
        for (int from = 0; from < codes.size(); from += BLOCK) {
            List<String> block = codes.subList(from, Math.min(from + BLOCK, codes.size()));
            text.append(block.size()).append(" beginbfchar\n");
            block.forEach(code -> text.append('<')
                    .append(code)
                    .append("> <")
                    .append(kept.get(code))
                    .append(">\n"));
            text.append("endbfchar\n");
        }
        return text.append("endcmap\nend\nend\n").toString();
    }
}
