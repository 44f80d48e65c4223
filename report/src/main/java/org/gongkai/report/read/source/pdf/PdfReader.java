package org.gongkai.report.read.source.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.gongkai.report.read.source.FormatReader;
import org.gongkai.report.read.source.Source;
import org.gongkai.report.read.source.SourceDocument;
import org.gongkai.report.read.source.UnreadableException;
import org.gongkai.report.read.source.UnreadableException.Reason;

/** Reads PDF files that have a text layer: tables by their ruling lines, or by text in columns; lines of text around. */
public final class PdfReader implements FormatReader {

    static final int MAX_PAGES = 300;
    static final int MAX_GLYPHS = 5_000_000;
    static final int MAX_GLYPHS_OF_PAGE = 200_000;
    static final int MAX_OPERATORS = 20_000_000;
    static final int MAX_FORMS = 20_000;

    static final int MAX_SAVED_STATES = 20_000;

    /** Broken operators a file may have and still be believed. */
    static final int MAX_FAULTS = 20;

    /** Bytes all streams a page needs may unpack to. */
    static final int MAX_UNPACKED_FOR_PAGE = 16 << 20;

    /** With fewer characters than this a file of pictures counts as having no text layer. */
    private static final int FEWEST_CHARACTERS = 20;

    /** More unknown characters than this share, and the text layer is worth nothing. */
    private static final double MOST_UNKNOWN = 0.3;

    /** More filled shapes than this may be text turned into outlines. */
    private static final int OUTLINES = 200;

    @Override
    public SourceDocument read(Source source) throws UnreadableException {
        PdfBudget budget = new PdfBudget();
        try (PdfBytes bytes = new PdfBytes(source.bytes(), budget);
                PDDocument file = open(bytes, budget)) {
            return read(file, budget);
        } catch (PdfRefusal refusal) {
            throw new UnreadableException(refusal.reason(), refusal);
        } catch (OutOfMemoryError bomb) {
            throw new UnreadableException(Reason.ZIP_BOMB, bomb); // one allocation no report needs; the heap is intact
        } catch (IOException | RuntimeException | StackOverflowError broken) {
            throw new UnreadableException(Reason.DAMAGED, broken);
        }
    }

    private static PDDocument open(PdfBytes bytes, PdfBudget budget) throws IOException {
        PdfParser parser = new PdfParser(bytes, budget);
        try {
            return parser.parse();
        } catch (IOException failure) {
            if (parser.locked()) {
                throw new PdfRefusal(Reason.ENCRYPTED);
            }
            throw failure;
        }
    }

    private static SourceDocument read(PDDocument file, PdfBudget budget) throws IOException {
        PdfFonts fonts = new PdfFonts();
        Tally tally = new Tally();
        List<PdfPage> pages = new ArrayList<>();
        for (PDPage page : file.getPages()) {
            int number = pages.size() + 1;
            budget.page(number);
            PdfSheet sheet = PdfScan.read(page, fonts, budget);
            tally.add(sheet);
            pages.add(PdfLayout.of(number, sheet));
        }
        tally.demandText();
        return PdfParagraphs.join(PdfFrames.adopt(PdfMargins.trim(pages)));
    }

    /** What all pages show, in numbers. */
    private static final class Tally {

        private int characters;
        private int unknown;
        private int pictures;
        private int shapes;
        private int pages;

        void add(PdfSheet sheet) {
            pages++;
            characters += sheet.shown();
            unknown += sheet.unknown();
            pictures += sheet.pictures();
            shapes += sheet.shapes();
        }

        void demandText() {
            if (pages == 0) {
                throw new PdfRefusal(Reason.DAMAGED);
            }
            boolean drawn = pictures > 0 || shapes > OUTLINES;
            if (unknown > MOST_UNKNOWN * characters || (characters < FEWEST_CHARACTERS && drawn)) {
                throw new PdfRefusal(Reason.SCANNED);
            }
            if (characters == 0) {
                throw new PdfRefusal(Reason.EMPTY);
            }
        }
    }
}
