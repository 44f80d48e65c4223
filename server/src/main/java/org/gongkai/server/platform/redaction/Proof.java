package org.gongkai.server.platform.redaction;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.gongkai.report.read.source.Block;
import org.gongkai.report.read.source.Grid;
import org.gongkai.report.read.source.GridCell;
import org.gongkai.report.read.source.ProseLine;
import org.gongkai.report.read.source.Source;
import org.gongkai.report.read.source.UnreadableException;
import org.gongkai.report.read.source.pdf.PdfReader;
import org.gongkai.server.platform.redaction.QuoteRemainsException.Where;

/** Proves that quotes are gone from a file by taking its text out again and by searching all its objects (验证). */
final class Proof {

    private Proof() {}

    /**
     * Demands that a file holds none of the quotes.
     *
     * @throws QuoteRemainsException if it holds one
     */
    static void demand(byte[] pdf, List<Passage> passages) throws IOException, QuoteRemainsException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<String> texts = texts(pdf, document);
            ObjectSearch objects = new ObjectSearch(document);
            for (int i = 0; i < passages.size(); i++) {
                Passage passage = passages.get(i);
                if (texts.stream().anyMatch(text -> text.contains(passage.folded()))) {
                    throw new QuoteRemainsException(passage, i, Where.TEXT);
                }
                if (objects.finds(passage) || new Needles(passage).areInData(pdf)) {
                    throw new QuoteRemainsException(passage, i, Where.OBJECT);
                }
            }
        }
    }

    private static List<String> texts(byte[] pdf, PDDocument document) throws IOException {
        List<String> texts = new ArrayList<>();
        for (boolean byPlace : new boolean[] {true, false}) {
            for (boolean once : new boolean[] {true, false}) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setSortByPosition(byPlace);
                stripper.setSuppressDuplicateOverlappingText(once);
                texts.add(FoldedText.fold(stripper.getText(document)));
            }
        }
        ReadingOrders.of(GlyphScan.of(document).glyphs()).stream()
                .map(order -> order.stream().map(ReadingOrders.Stop::text).collect(Collectors.joining()))
                .forEach(texts::add);
        texts.add(FoldedText.fold(read(pdf)));
        return texts;
    }

    /** The text as the program's own reader takes it, which gave the quotes; empty where the reader finds no text left. */
    private static String read(byte[] pdf) {
        try {
            return new PdfReader()
                    .read(new Source("redacted", pdf)).blocks().stream()
                            .flatMap(Proof::text)
                            .collect(Collectors.joining("\n"));
        } catch (UnreadableException e) {
            // Too long for this reader, or without text; PDFBox's has been asked already.
            return "";
        }
    }

    private static Stream<String> text(Block block) {
        if (block instanceof Grid grid) {
            return grid.rows().stream().flatMap(List::stream).map(GridCell::text);
        }
        return Stream.of(((ProseLine) block).text());
    }
}
