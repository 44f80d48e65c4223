package org.gongkai.report.read.source.pdf;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A line of text as shown.
 *
 * @param chunks its parts, separated by wide gaps; at least one
 * @param box where it stands, down to its baseline
 * @param size height of its em square
 * @param firstWord width of what must stay together at its beginning
 * @param turned true if it runs in another direction than the page
 */
record PdfLine(List<Chunk> chunks, PdfBox box, float size, float firstWord, boolean turned) implements PdfPiece {

    /**
     * A part of a line without a wide gap.
     *
     * @param spaced true if the file has a blank before it
     */
    record Chunk(String text, float left, float right, boolean spaced) {}

    PdfLine {
        chunks = List.copyOf(chunks);
    }

    /** Its text, a tab at each wide gap. */
    String text() {
        return chunks.stream().map(Chunk::text).collect(Collectors.joining("\t"));
    }

    /** Its text within a cell: a wide gap is a blank, but none is invented between Chinese characters. */
    String textInCell() {
        StringBuilder text = new StringBuilder(chunks.get(0).text());
        for (Chunk chunk : chunks.subList(1, chunks.size())) {
            boolean wide = PdfCharacters.isWide(text.codePointBefore(text.length()))
                    && PdfCharacters.isWide(chunk.text().codePointAt(0));
            text.append(wide && !chunk.spaced() ? "" : " ").append(chunk.text());
        }
        return text.toString();
    }

    /** True if it runs as the page does and has no wide gap, as lines of a paragraph. */
    boolean isPlain() {
        return chunks.size() == 1 && !turned;
    }

    float baseline() {
        return box.bottom();
    }
}
